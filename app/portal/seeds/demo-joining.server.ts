import { type Actor, visitor } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { requestToJoin } from "#app/domain/organisations/commands/request-to-join.server.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { joinRequests } from "#db/schema/organisations-joining.ts";
import { demoJoinRequests } from "#db/seed/demo-joining.ts";

/** Invented requests wait for the demo's secretariat, one of them for longer than it should. */
export async function askToJoin(at: (actor: Actor, now: Date) => Context, now: Date): Promise<void> {
  for (const { daysAgo, language, ...request } of demoJoinRequests) {
    const ctx = at(visitor, new Date(`${dayOf(new Date(now.getTime() - daysAgo * 86_400_000))}T07:00:00Z`));
    await requestToJoin(ctx, {
      request: { ...request, consent: "on" },
      language,
      from: request.email,
    });
    await ctx.db.update(joinRequests).set({ isExample: true });
  }
}
