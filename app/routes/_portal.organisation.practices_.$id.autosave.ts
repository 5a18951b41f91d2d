import { type ActionFunctionArgs } from "@remix-run/node";
import { savePracticeWhileWritten } from "#app/domain/practices/commands/save-practice.server.ts";
import { type WrittenReply } from "#app/domain/manuscripts/written-reply.ts";
import { missingSaid } from "#app/domain/practices/missing-said.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { writtenPosted } from "#app/domain/practices/written-posted.ts";
import { forOrganisation, visitOf } from "#app/web/context.server.ts";
import { attempt } from "#app/web/exchange.server.ts";

/** A GET never acts. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/**
 * Saves what changed in the form of a practice that stays open; answers JSON. Without a sign-in it says so and keeps
 * nothing: what was typed stays in the page and on the device.
 */
export async function action(args: ActionFunctionArgs) {
  const { identity } = await visitOf(args);
  if (!identity) return Response.json(null, { status: 401 });
  const answered = await attempt(args, forOrganisation, async (ctx, sent): Promise<WrittenReply> => {
    const posted = { id: args.params["id"] ?? "", ...writtenPosted(sent.typed) };
    const { lacks, ...reply } = await savePracticeWhileWritten(ctx, posted);
    return { ...reply, missing: missingSaid(translate(sent.language), lacks) };
  });
  if ("init" in answered) return Response.json(answered.data, answered.init ?? undefined);
  return Response.json(answered);
}
