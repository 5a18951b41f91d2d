import { authorize } from "#app/access/authorize.ts";
import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { type Direction, directions } from "#db/reference/coalition.ts";
import { type ActivityKind, kindsAboutPeople, linesOfFile } from "../model.ts";
import { anchorsOf } from "../store/chains.server.ts";
import { organisationsOfTrail, trailRows } from "../store/trail.server.ts";
import { type AnchoredDay, anchoredDays } from "../rules/chain.server.ts";
import { type TrailWish } from "../trail-wish.ts";

/** Who acted, as far as the reader may know: a name, the office of the platform, the portal, or somebody who left. */
export type TrailActor =
  | { who: "person"; name: string; office: PlatformRole | "editor" | null; actingFor: string | null }
  | { who: "platform" | "portal" | "former"; actingFor: string | null };

type Role = SeatRole | PlatformRole;

export type TrailLine = {
  /** Where pages begin and end: its place in its chain for an organisation, in the whole house for the desk. */
  mark: number;
  /** ISO instant. */
  at: string;
  kind: ActivityKind;
  subjectId: string;
  /** The year the activity is about; null when its details have none. */
  year: number | null;
  /**
   * Whom the activity is about, and the role it says of them or the direction they are editor of; null when it is about no person. The name is null of somebody
   * who left or whom the reader does not know.
   */
  about: { name: string | null; role: Role | null; direction: Direction | null } | null;
  actor: TrailActor;
  /** Short name of the organisation whose affairs were touched; null when none. */
  organisation: string | null;
  /** Its place in the chain of that organisation, or of the platform. */
  place: number;
  requestId: string | null;
};

export type TrailPage = {
  lines: TrailLine[];
  wish: TrailWish;
  /** The next page stands before this mark; null on the last one. */
  olderThan: number | null;
};

export type WholeTrail = TrailPage & {
  /** To narrow the trail down to one. */
  organisations: { slug: string; name: string }[];
  /** Newest first. */
  anchored: AnchoredDay[];
};

const linesOfPage = 50;

type Row = Awaited<ReturnType<typeof trailRows>>[number];

function actorOf({ actorId, actorName, actorRole, actsForPlatform, actingFor, details }: Row): TrailActor {
  if (actorId === null) return { who: "portal", actingFor };
  const isEditor = details["as"] === "editor";
  const office = actsForPlatform ? actorRole : null;
  if (actorName !== null) return { who: "person", name: actorName, office: isEditor ? "editor" : office, actingFor };
  return { who: actsForPlatform && !isEditor ? "platform" : "former", actingFor };
}

const yearOf = ({ details }: Row) => (typeof details["year"] === "number" ? details["year"] : null);

const roles: ReadonlySet<unknown> = new Set<Role>([
  "contributor",
  "coordinator",
  "secretariat",
  "board",
  "administrator",
]);

function aboutIn({ kind, details, aboutName }: Row): TrailLine["about"] {
  if (!kindsAboutPeople.some((known) => known === kind)) return null;
  const { role, direction } = details;
  return {
    name: aboutName,
    role: roles.has(role) ? (role as Role) : null,
    direction: directions.find((known) => known === direction) ?? null,
  };
}

function lineOf(row: Row): TrailLine {
  const { mark, kind, subjectId, organisation, place, requestId } = row;
  const said = { mark, kind: kind as ActivityKind, subjectId, organisation, place, requestId };
  return { ...said, at: row.at.toISOString(), year: yearOf(row), about: aboutIn(row), actor: actorOf(row) };
}

/** What happened to an organisation, who read its figures included; newest first. One question. */
export async function ownTrail(ctx: Context, wish: TrailWish): Promise<TrailPage> {
  const own = ctx.actor.actingFor;
  authorize(ctx.actor, "trail.view", { organisationId: own });
  return pageOf(await trailRows(ctx.db, { ...wish, organisation: null }, { own, atMost: linesOfPage + 1 }), wish);
}

/** What happened in the whole house, with the days whose heads left it; three questions. */
export async function wholeTrail(ctx: Context, wish: TrailWish): Promise<WholeTrail> {
  authorize(ctx.actor, "trail.view", { organisationId: null });
  const page = pageOf(await trailRows(ctx.db, wish, { own: null, atMost: linesOfPage + 1 }), wish);
  const anchored = anchoredDays(await anchorsOf(ctx.db, { lastDays: 7 })).toReversed();
  return { ...page, organisations: await organisationsOfTrail(ctx.db), anchored };
}

/** Everything that was asked for, at most `linesOfFile`. */
export async function trailToExport(ctx: Context, wish: TrailWish): Promise<TrailLine[]> {
  authorize(ctx.actor, "trail.view", { organisationId: null });
  const rows = await trailRows(ctx.db, { ...wish, before: null }, { own: null, atMost: linesOfFile });
  return rows.map(lineOf);
}

function pageOf(rows: Row[], wish: TrailWish): TrailPage {
  const lines = rows.slice(0, linesOfPage).map(lineOf);
  return { lines, wish, olderThan: rows.length > linesOfPage ? (lines.at(-1)?.mark ?? null) : null };
}
