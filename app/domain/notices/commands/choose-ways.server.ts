import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { kindsToChoose, wayFor } from "#app/platform/mail/notice-kinds.ts";
import { noticeSettings } from "#db/schema/notices.ts";
import { chosenWays } from "../chosen-ways.server.ts";
import { type NoticesForm } from "../input.ts";

/** Keeps how the person wants to hear of each kind. What a kind does not permit is at once. */
export async function chooseWays(ctx: Context, form: Omit<NoticesForm, "intent" | "notice">): Promise<void> {
  authorize(ctx.actor, "notice.view_own", null);
  const personId = ctx.actor.personId ?? "";
  const said = Object.entries(form).flatMap(([kind, way]) => (way ? [[kind, way] as const] : []));
  const wanted = { ...(await chosenWays(ctx.db, personId)), ...Object.fromEntries(said) };
  const ways = Object.fromEntries(kindsToChoose.map((kind) => [kind, wayFor(kind, wanted)]));
  await ctx.db
    .insert(noticeSettings)
    .values({ personId, ways })
    .onConflictDoUpdate({ target: noticeSettings.personId, set: { ways } });
}
