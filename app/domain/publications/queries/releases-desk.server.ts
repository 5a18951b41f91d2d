import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { howManyOwe } from "#app/domain/periods/members.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { releases } from "#db/schema/publications.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type ReleaseEntry, type ReleaseOrigin } from "../model.ts";
import { nameOf, publishedEntries } from "../store/read-releases.server.ts";

export type WaitingRelease = {
  id: string;
  year: number;
  name: string;
  origin: ReleaseOrigin;
  preparedAt: Date;
  /** The person asking prepared it, so somebody else publishes it. */
  isMine: boolean;
};

export type ReleasesDesk = {
  /** Whether the person asking prepares and decides; the board only looks. */
  mayDecide: boolean;
  /** Years without a compiled release, with how many of the reports expected are accepted; newest first. */
  toCompile: { year: number; accepted: number; expected: number; isExample: boolean; formKey: string }[];
  waiting: WaitingRelease[];
  published: ReleaseEntry[];
};

/** What can be compiled, what waits for a second person, and what is published. */
export async function releasesDesk(ctx: Context): Promise<ReleasesDesk> {
  if (!can(ctx.actor, "release.view", { preparedBy: null, published: false })) throw new Refusal("access.not_found");
  const waiting = await waitingReleases(ctx);
  const published = await publishedEntries(ctx.db);
  const done = new Set([...waiting, ...published].filter(isCompiled).map(({ year }) => year));
  const periods = await periodsToCompile(ctx);
  return {
    mayDecide: can(ctx.actor, "release.prepare", null),
    toCompile: periods.filter(({ year }) => !done.has(year)),
    waiting,
    published,
  };
}

const isCompiled = ({ origin }: { origin: ReleaseOrigin }) => origin === "compiled";

async function waitingReleases({ db, actor }: Context): Promise<WaitingRelease[]> {
  const rows = await db
    .select({
      id: releases.id,
      year: releases.year,
      number: releases.number,
      origin: releases.origin,
      preparedAt: releases.preparedAt,
      preparedBy: releases.preparedBy,
    })
    .from(releases)
    .where(and(isNull(releases.publishedAt), isNull(releases.discardedAt)))
    .orderBy(desc(releases.year), desc(releases.number));
  return rows.map(({ number, preparedBy, ...rest }) => ({
    ...rest,
    name: nameOf(rest.year, number),
    isMine: preparedBy !== null && preparedBy === actor.personId,
  }));
}

async function periodsToCompile({ db }: Context) {
  const rows = await db
    .select({
      year: reportingPeriods.year,
      isExample: reportingPeriods.isExample,
      accepted: sql<number>`count(${submissions.id})`.mapWith(Number),
      expected: howManyOwe,
    })
    .from(reportingPeriods)
    .leftJoin(submissions, and(eq(submissions.periodId, reportingPeriods.id), eq(submissions.state, "accepted")))
    .groupBy(reportingPeriods.id)
    .orderBy(desc(reportingPeriods.year));
  return rows.map((row) => ({ ...row, formKey: crypto.randomUUID() }));
}
