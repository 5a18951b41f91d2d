import { eq, inArray, notInArray } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { prepareRelease } from "#app/domain/publications/commands/prepare-release.server.ts";
import { publishRelease } from "#app/domain/publications/commands/publish-release.server.ts";
import { appointEditor } from "#app/domain/seats/commands/appoint-editor.server.ts";
import { openPeriod } from "#app/domain/periods/commands/open-period.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { outbox } from "#db/schema/mail.ts";
import { organisations } from "#db/schema/organisations.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { demoAccounts, demoOrganisations, demoPassword } from "#db/seed/demo.ts";
import { members2020 } from "#db/seed/protect-2020.ts";
import { daysBefore, type DemoYear, demoYears } from "./demo-calendar.ts";
import { askToJoin } from "./demo-joining.server.ts";
import { playClosedYear, playOpenYear, type Stage } from "./demo-cycle.server.ts";
import { playPractices, playPracticeWithAfterlife } from "./demo-practices.server.ts";
import { enterDemoPeople } from "./demo-people.server.ts";

/** What already is in the database: nothing but the layers below the demo, the demo itself, or what somebody entered. */
export async function demoStanding(db: Database): Promise<"empty" | "demo" | "other"> {
  const emails = demoAccounts.map(({ email }) => email);
  const found = await db.select({ email: people.email }).from(people).where(inArray(people.email, emails));
  if (found.length === emails.length) return "demo";
  const below = members2020.map(({ slug }) => slug);
  const entered =
    (await db.$count(people)) +
    (await db.$count(reportingPeriods)) +
    (await db.$count(organisations, notInArray(organisations.slug, below)));
  return entered === 0 ? "empty" : "other";
}

/**
 * Invents a coalition in an empty database by walking the portal's own acts, from three years ago until today. The
 * same day gives the same data.
 */
export async function seedDemo(ctx: Context): Promise<{ organisations: number; years: number[] }> {
  const years = demoYears(ctx.now);
  const [, middle, open] = years;
  const at: Stage["at"] = (actor, now) => ({ ...ctx, actor, now });
  const people = await enterDemoPeople(at(ctx.actor, new Date(`${open.year - 2}-01-05T08:00:00Z`)), open.year);
  const stage: Stage = { people, at };
  for (const year of years) {
    await openYear(at(people.secretariat, year.moments.opensAt), year);
    if (!year.open) await playClosedYear(stage, year, open.year);
  }
  await publish(stage, middle);
  await nameEditor(stage, ctx.now);
  await playPracticeWithAfterlife(stage, ctx.now);
  await playOpenYear(stage, open, ctx.now);
  await playPractices(stage, ctx.now);
  await askToJoin(at, ctx.now);
  // What the acts would have told people is not sent: the demo writes to nobody.
  await ctx.db.delete(outbox);
  return { organisations: demoOrganisations.length, years: years.map(({ year }) => year) };
}

/** A year of the demo is an example from its first day. */
async function openYear(ctx: Context, { year, moments }: DemoYear): Promise<void> {
  const { id } = await openPeriod(ctx, { year, ...moments });
  await ctx.db.update(reportingPeriods).set({ isExample: true }).where(eq(reportingPeriods.id, id));
}

/** One person of the secretariat freezes the year's totals, the other makes them public. */
async function publish({ people, at }: Stage, { year, moments }: DemoYear): Promise<void> {
  const prepared = new Date(moments.reviewClosesAt.getTime() + 2 * day);
  const { id } = await prepareRelease(at(people.secretariat, prepared), { year });
  await publishRelease(at(people.secretariat2, new Date(prepared.getTime() + 5 * day)), {
    id,
    current_password: demoPassword,
  });
}

/** The secretariat names somebody of a member editor of two directions. */
async function nameEditor({ people, at }: Stage, now: Date): Promise<void> {
  const { personId, editorOf } = people.editor;
  const appointment = { personId: personId ?? "", directions: editorOf, current_password: demoPassword };
  await appointEditor(at(people.secretariat, daysBefore(now, 120)), appointment);
}

const day = 86_400_000;
