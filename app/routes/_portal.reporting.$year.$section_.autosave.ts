import { type ActionFunctionArgs } from "@remix-run/node";
import { sectionOfAddress } from "#app/domain/submissions/addresses.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { forOrganisation, visitOf } from "#app/web/context.server.ts";
import { attempt } from "#app/web/exchange.server.ts";
import { typedSaved } from "#app/web/section-posted.server.ts";

/** A GET never acts. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/**
 * Saves what changed in a page that stays open; answers JSON. Without a sign-in it says so and keeps nothing: what was
 * typed stays in the page and on the device.
 */
export async function action(args: ActionFunctionArgs) {
  const { identity } = await visitOf(args);
  if (!identity) return Response.json(null, { status: 401 });
  const answered = await attempt(args, forOrganisation, async (ctx, sent) => {
    const year = yearOfAddress(args.params["year"]);
    const section = sectionOfAddress(args.params["section"]);
    return typedSaved(ctx, { year, section }, sent);
  });
  if ("init" in answered) return Response.json(answered.data, answered.init ?? undefined);
  return Response.json(answered);
}
