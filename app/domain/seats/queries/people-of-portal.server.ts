import { and, asc, count, eq, exists, inArray, isNotNull, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { inOrderOfNames } from "#app/kernel/sorting-name.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { seats } from "#db/schema/seats.ts";
import { directionsEdited } from "../store/editorships.server.ts";
import { type Show } from "../model.ts";
import { isOpen } from "../store/invitations.server.ts";
import { type Waiting, waitingInvitations } from "../waiting-invitations.server.ts";

const perPage = 50;

export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  platformRole: PlatformRole | null;
  isDisabled: boolean;
  isExample: boolean;
  seats: { organisation: string; role: SeatRole }[];
  /** Whose texts they check, in the order of the directions. */
  editorOf: Direction[];
};

export type PeopleOfPortal = {
  sought: string;
  show: Show;
  page: number;
  pages: number;
  /** Of the search and the filter, on all pages. */
  found: number;
  people: ListedPerson[];
  waiting: Waiting[];
  /** Roles in the platform are invited to by administrators only. */
  mayGrant: boolean;
};

/** Letters without their marks, as the search compares them; both sides in lower case. */
const marked = "ăâîșşțţáàäéèëíìïóòöúùüőű";
const plain = "aaissttaaaeeeiiiooouuuou";

const folded = (text: SQL) => sql`translate(lower(${text}), ${marked}, ${plain})`;

/** What was typed, sought anywhere in name and address. */
function matching(sought: string): SQL | undefined {
  if (!sought) return undefined;
  const pattern = `%${sought.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const like = (column: SQL) => sql`${folded(column)} like ${folded(sql`${pattern}::text`)}`;
  return or(like(sql`${people.name}`), like(sql`${people.email}`));
}

function shown(ctx: Context, show: Show): SQL | undefined {
  const lasting = ctx.db
    .select({ one: sql`1` })
    .from(seats)
    .where(and(eq(seats.personId, people.id), isNull(seats.endedAt)));
  const conditions: Record<Show, SQL | undefined> = {
    all: undefined,
    platform: isNotNull(people.platformRole),
    seated: exists(lasting),
    unseated: and(isNull(people.platformRole), notExists(lasting)),
    disabled: isNotNull(people.disabledAt),
  };
  return conditions[show];
}

/** The accounts of the portal, by name, and who is invited: five questions. */
export async function peopleOfPortal(
  ctx: Context,
  wanted: { sought: string; show: Show; page: number },
): Promise<PeopleOfPortal> {
  authorize(ctx.actor, "account.view_all", null);
  const { sought, show } = wanted;
  const which = and(matching(sought), shown(ctx, show));
  const [{ found } = { found: 0 }] = await ctx.db.select({ found: count() }).from(people).where(which);
  const pages = Math.max(1, Math.ceil(found / perPage));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const rows = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      platformRole: people.platformRole,
      isDisabled: sql<boolean>`${people.disabledAt} is not null`,
      isExample: people.isExample,
    })
    .from(people)
    .where(which)
    .orderBy(asc(people.name), asc(people.email))
    .limit(perPage)
    .offset((page - 1) * perPage);
  const ids = rows.map(({ id }) => id);
  const [held, edited] = [await seatsOf(ctx, ids), await directionsEdited(ctx.db, ids)];
  return {
    sought,
    show,
    page,
    pages,
    found,
    people: rows.map((row) => ({ ...row, seats: held.get(row.id) ?? [], editorOf: edited.get(row.id) ?? [] })),
    waiting: await waitingInvitations(ctx, isOpen),
    mayGrant: can(ctx.actor, "invitation.send", { organisationId: null, role: "board" }),
  };
}

async function seatsOf(ctx: Context, personIds: string[]): Promise<Map<string, ListedPerson["seats"]>> {
  const held = new Map<string, ListedPerson["seats"]>();
  if (personIds.length === 0) return held;
  const rows = await ctx.db
    .select({ personId: seats.personId, organisation: organisations.shortName, role: seats.role })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(inArray(seats.personId, personIds), isNull(seats.endedAt)));
  rows.sort((a, b) => inOrderOfNames(a.organisation, b.organisation));
  for (const { personId, ...seat } of rows) held.set(personId, [...(held.get(personId) ?? []), seat]);
  return held;
}
