import { type ActionFunctionArgs } from "@remix-run/node";
import { beginPasskey } from "#app/domain/accounts/commands/begin-passkey.server.ts";
import { beginPasskeyInput } from "#app/domain/accounts/passkey-input.ts";
import { signedIn, visitOf } from "#app/web/context.server.ts";
import { attempt, parsed } from "#app/web/exchange.server.ts";

/** A GET never acts. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** What a browser is to ask the device for, as JSON, for whoever wrote their password. */
export async function action(args: ActionFunctionArgs) {
  const { identity } = await visitOf(args);
  if (!identity) return Response.json(null, { status: 401 });
  const answered = await attempt(args, signedIn, (ctx, sent) => {
    const { current_password } = parsed(sent, beginPasskeyInput);
    return beginPasskey(ctx, { current_password, request: args.request });
  });
  if ("init" in answered) return Response.json(answered.data, answered.init ?? undefined);
  return Response.json(answered);
}
