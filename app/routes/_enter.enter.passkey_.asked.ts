import { type ActionFunctionArgs } from "@remix-run/node";
import { minutesToAnswer } from "#app/domain/accounts/challenges.server.ts";
import { askForPasskey } from "#app/domain/accounts/commands/ask-for-passkey.server.ts";
import { entrance, visitOf } from "#app/web/context.server.ts";
import { attempt } from "#app/web/exchange.server.ts";
import { passkeyCookie } from "#app/web/own-cookies.server.ts";

/** A GET never acts. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** What a browser is to ask its devices for, as JSON; a new challenge each time. */
export async function action(args: ActionFunctionArgs) {
  const { awaiting } = await visitOf(args);
  const { request, context } = args;
  const answered = await attempt(args, entrance, (ctx) =>
    askForPasskey(ctx, { awaiting, request, from: context.clientAddress }),
  );
  if ("init" in answered) return Response.json(answered.data, answered.init ?? undefined);
  const { options, token } = answered;
  return Response.json(
    options,
    token ? { headers: { "Set-Cookie": passkeyCookie.holding(token, minutesToAnswer * 60) } } : {},
  );
}
