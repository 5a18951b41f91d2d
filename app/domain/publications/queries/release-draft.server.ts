import { eq } from "drizzle-orm";
import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { type HiddenReason } from "#app/domain/disclosure/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { releases } from "#db/schema/publications.ts";
import { type Headline, type ReleaseCell, type ReleaseOrigin } from "../model.ts";
import { headlinesOf } from "../rules/headlines.ts";
import { cellsOf, nameOf, reasonsOf } from "../store/read-releases.server.ts";
import { isOvertaken } from "../store/accepted-since.server.ts";
import { isId } from "../store/release-to-decide.server.ts";

export type ReleaseDraft = {
  id: string;
  year: number;
  name: string;
  origin: ReleaseOrigin;
  state: "waiting" | "published" | "discarded";
  preparedAt: Date;
  /** The person asking prepared it. */
  isMine: boolean;
  mayPublish: boolean;
  mayDiscard: boolean;
  reportingOrganisations: number | null;
  memberOrganisations: number | null;
  isExample: boolean;
  headlines: readonly Headline[];
  /** Reasons only for the secretariat; for the board they are null. */
  cells: (ReleaseCell & { reason: HiddenReason | null })[];
  /** Waiting, and no longer what the accepted reports give: one was reopened or accepted since. */
  isOvertaken: boolean;
  formKeys: { publish: string; discard: string };
};

const columns = {
  id: releases.id,
  year: releases.year,
  number: releases.number,
  origin: releases.origin,
  preparedAt: releases.preparedAt,
  preparedBy: releases.preparedBy,
  publishedAt: releases.publishedAt,
  discardedAt: releases.discardedAt,
  reportingOrganisations: releases.reportingOrganisations,
  memberOrganisations: releases.memberOrganisations,
  isExample: releases.isExample,
};

/**
 * A release as it was frozen, before or after it is public: totals, coverage, and why what is hidden is hidden.
 * @throws {Refusal} `release.not_found` also for who may not see it
 */
export async function releaseDraft(ctx: Context, id: string): Promise<ReleaseDraft> {
  const { db, actor } = ctx;
  const [row] = isId(id) ? await db.select(columns).from(releases).where(eq(releases.id, id)) : [];
  if (!row || !can(actor, "release.view", { preparedBy: row.preparedBy, published: false })) {
    throw new Refusal("release.not_found");
  }
  const { number, preparedBy, publishedAt, discardedAt, ...rest } = row;
  const state = publishedAt ? "published" : discardedAt ? "discarded" : "waiting";
  const facts = { preparedBy, published: publishedAt !== null };
  const cells = await cellsOf(db, row);
  const reasons = can(actor, "release.prepare", null) ? await reasonsOf(db, row.id) : new Map<string, string>();
  return {
    ...rest,
    name: nameOf(row.year, number),
    state,
    isMine: preparedBy !== null && preparedBy === actor.personId,
    mayPublish: state === "waiting" && can(actor, "release.publish", facts),
    mayDiscard: state === "waiting" && can(actor, "release.discard", facts),
    isOvertaken: await isOvertaken(db, row),
    headlines: headlinesOf(cells),
    cells: cells.map((cell) => ({ ...cell, reason: (reasons.get(cell.indicator) ?? null) as HiddenReason | null })),
    formKeys: { publish: crypto.randomUUID(), discard: crypto.randomUUID() },
  };
}
