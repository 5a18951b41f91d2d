import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { holdAdministrators } from "#app/domain/accounts/platform-roles.server.ts";
import { type Context } from "#app/domain/context.ts";
import { holdSeats } from "#app/domain/seats/hold-seats.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inOrderOfNames } from "#app/kernel/sorting-name.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { seats } from "#db/schema/seats.ts";

/** Why a person cannot be taken out yet: without them an organisation, or the portal, would have nobody left. */
export async function obstacleToErasure(ctx: Context, personId: string): Promise<Refusal | null> {
  const left = await leftWithoutCoordinator(ctx, personId);
  if (left.length > 0) return new Refusal("erasure.last_coordinator", { organisations: left.join(", ") });
  return (await isLastAdministrator(ctx, personId)) ? new Refusal("erasure.last_administrator") : null;
}

/** Short names of the organisations that have no other coordinator who may sign in. */
async function leftWithoutCoordinator({ db }: Context, personId: string): Promise<string[]> {
  const another = sql`exists (
    select from ${seats} other join ${people} holder on holder.id = other.person_id
    where other.organisation_id = ${organisations.id} and other.role = 'coordinator' and other.ended_at is null
      and other.person_id <> ${personId} and holder.disabled_at is null)`;
  const rows = await db
    .select({ name: organisations.shortName })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(
      and(eq(seats.personId, personId), eq(seats.role, "coordinator"), isNull(seats.endedAt), sql`not ${another}`),
    );
  return rows.map(({ name }) => name).sort(inOrderOfNames);
}

async function isLastAdministrator({ db }: Context, personId: string): Promise<boolean> {
  const mayAdminister = and(eq(people.platformRole, "administrator"), isNull(people.disabledAt));
  const [own] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(mayAdminister, eq(people.id, personId)));
  if (!own) return false;
  return (await db.$count(people, and(mayAdminister, ne(people.id, personId)))) === 0;
}

/**
 * Holds those with whom the person shares what somebody must do, until the transaction ends: two who ask at the same
 * moment do not both count on the other. Always in the same order.
 */
export async function holdColleagues({ db }: Context, personId: string): Promise<void> {
  await holdAdministrators(db);
  const held = await db
    .select({ organisationId: seats.organisationId })
    .from(seats)
    .where(and(eq(seats.personId, personId), isNull(seats.endedAt)))
    .orderBy(seats.organisationId);
  for (const { organisationId } of held) await holdSeats(db, organisationId);
}
