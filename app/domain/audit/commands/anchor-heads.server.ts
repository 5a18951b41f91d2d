import { type Context } from "#app/domain/context.ts";
import { timeZone } from "#app/i18n/format.ts";
import { digestOf } from "../rules/chain.server.ts";
import { anchorsOf, headsOf, keepAnchors, lastAnchoredDay } from "../store/chains.server.ts";

export type Anchored = {
  /** `2026-11-22`, in the coalition's time zone. */
  day: string;
  chains: number;
  activities: number;
  /** SHA-256 over all heads, hexadecimal. */
  digest: string;
};

const days = new Intl.DateTimeFormat("sv-SE", { timeZone });

/**
 * Keeps where every chain stands, once a day, for the mail that takes it out of the house. Null when the day has its
 * anchor already, or nothing has happened since the last one.
 */
export async function anchorHeads(ctx: Context): Promise<Anchored | null> {
  const day = days.format(ctx.now);
  const last = await lastAnchoredDay(ctx.db);
  if (last !== null && last >= day) return null;
  const heads = await headsOf(ctx.db);
  const digest = digestOf(heads);
  if (last !== null) {
    const before = (await anchorsOf(ctx.db)).filter((anchor) => anchor.day === last);
    if (digestOf(before) === digest) return null;
  }
  if (!(await keepAnchors(ctx.db, heads, day))) return null;
  const activities = heads.reduce((sum, { sequence }) => sum + sequence, 0);
  return { day, chains: heads.length, activities, digest };
}
