import { and, desc, eq, inArray, like, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { timeZone } from "#app/i18n/format.ts";
import { inOrderOfNames } from "#app/kernel/sorting-name.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { organisations } from "#db/schema/organisations.ts";
import { kindsAboutPeople } from "../model.ts";
import { type TrailWish } from "../trail-wish.ts";

const acting = alias(organisations, "acting");
/** Whom an activity is about, where it is about a person. */
const about = alias(people, "about");

/** Midnight at the beginning of a calendar day of the coalition. */
const beginningOf = (day: string, daysLater = 0): SQL =>
  sql`((${day}::date + ${daysLater}::int)::timestamp at time zone ${timeZone})`;

function asked(wish: TrailWish, mark: typeof activities.id | typeof activities.sequence): SQL | undefined {
  return and(
    wish.about ? like(activities.kind, `${wish.about}.%`) : undefined,
    wish.organisation ? eq(organisations.slug, wish.organisation) : undefined,
    wish.from ? sql`${activities.at} >= ${beginningOf(wish.from)}` : undefined,
    wish.until ? sql`${activities.at} < ${beginningOf(wish.until, 1)}` : undefined,
    wish.before ? lt(mark, wish.before) : undefined,
  );
}

/**
 * What was asked for, newest first, with the names the reader may see. `own`: only what touches that organisation, marked
 * by its place in that chain: a number of the whole house would tell how busy all others are.
 */
export async function trailRows(db: Database, wish: TrailWish, bounds: { own: string | null; atMost: number }) {
  const mark = bounds.own ? activities.sequence : activities.id;
  return db
    .select({
      mark,
      at: activities.at,
      kind: activities.kind,
      subjectId: activities.subjectId,
      details: activities.details,
      requestId: activities.requestId,
      actorId: activities.actorId,
      actorName: people.name,
      aboutName: about.name,
      actorRole: people.platformRole,
      actsForPlatform: sql<boolean>`${activities.actingOrganisationId} is null`,
      actingFor: acting.shortName,
      organisation: organisations.shortName,
      place: activities.sequence,
    })
    .from(activities)
    .leftJoin(people, eq(people.id, activities.actorId))
    .leftJoin(
      about,
      and(inArray(activities.kind, [...kindsAboutPeople]), sql`${about.id}::text = ${activities.subjectId}`),
    )
    .leftJoin(acting, eq(acting.id, activities.actingOrganisationId))
    .leftJoin(organisations, eq(organisations.id, activities.organisationId))
    .where(and(bounds.own ? eq(activities.organisationId, bounds.own) : undefined, asked(wish, mark)))
    .orderBy(desc(mark))
    .limit(bounds.atMost);
}

/** Organisations by name, for whoever narrows the trail down. */
export async function organisationsOfTrail(db: Database): Promise<{ slug: string; name: string }[]> {
  const rows = await db.select({ slug: organisations.slug, name: organisations.shortName }).from(organisations);
  return rows.sort((a, b) => inOrderOfNames(a.name, b.name));
}
