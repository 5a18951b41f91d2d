import { type SeatRole } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { controlGroups, memberships, organisations } from "#db/schema/organisations.ts";
import { editorships, seats } from "#db/schema/seats.ts";

export type Organisation = { id: string; slug: string; name: string; shortName: string };

type Wanted = {
  slug?: string;
  name?: string;
  shortName?: string;
  controlGroup?: string;
  isExample?: boolean;
  foundedYear?: number;
  /** The first day as a member (`2020-01-01` unless told); null for an organisation that is none. */
  memberSince?: string | null;
  /** The last day as a member. */
  memberUntil?: string;
};

/** An organisation of the coalition, a member since 2020 unless told otherwise. */
export async function anOrganisation(db: Database, wanted: Wanted = {}): Promise<Organisation> {
  const { memberSince = "2020-01-01", memberUntil, controlGroup, ...rest } = wanted;
  const slug = wanted.slug ?? `exemplu-${crypto.randomUUID().slice(0, 8)}`;
  const shortName = wanted.shortName ?? `Exemplu ${slug.slice(-4)}`;
  const values = { name: `Asociația ${shortName}`, ...rest, slug, shortName };
  const [row] = await db.insert(organisations).values(values).returning();
  if (!row) throw new Error("the organisation was not kept");
  if (controlGroup) await db.insert(controlGroups).values({ organisationId: row.id, name: controlGroup });
  if (memberSince) await aMembership(db, { organisationId: row.id, from: memberSince, until: memberUntil });
  return { id: row.id, slug: row.slug, name: row.name, shortName: row.shortName };
}

type MembershipWanted = {
  organisationId: string;
  /** The first day, `2020-01-01`. */
  from: string;
  until?: string | undefined;
  kind?: "member" | "partner" | "supporter";
};

async function aMembership(db: Database, wanted: MembershipWanted): Promise<void> {
  const { organisationId, from, until, kind = "member" } = wanted;
  await db.insert(memberships).values({ organisationId, kind, startsOn: from, endsOn: until ?? null });
}

type SeatWanted = { personId: string; organisationId: string; role?: SeatRole };

export async function aSeat(db: Database, wanted: SeatWanted): Promise<void> {
  const { personId, organisationId, role = "contributor" } = wanted;
  await db.insert(seats).values({ personId, organisationId, role, startedAt: new Date("2026-01-05T08:00:00Z") });
}

/** Somebody checks the texts of a direction. */
export async function anEditorship(db: Database, personId: string, direction: Direction): Promise<void> {
  await db.insert(editorships).values({ personId, direction, startedAt: new Date("2026-01-05T08:00:00Z") });
}
