import { inArray, notInArray } from "drizzle-orm";
import { type Actor } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { openPeriod } from "#app/domain/reporting/commands/open-period.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { outbox } from "#db/schema/mail.ts";
import { organisations } from "#db/schema/organisations.ts";
import { reportingPeriods } from "#db/schema/reporting.ts";
import { demoAccounts, demoOrganisations } from "#db/seed/demo.ts";
import { members2020 } from "#db/seed/protect-2020.ts";
import { type DemoYear, demoYears } from "./demo-calendar.ts";
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

/** Whose act it is, and when: every act of the demo has its own. */
export type Scene = (actor: Actor, at: Date) => Context;

/**
 * Invents a coalition in an empty database by walking the portal's own acts, from three years ago until today. The
 * same day gives the same data.
 */
export async function seedDemo(ctx: Context): Promise<{ organisations: number; years: number[] }> {
  const years = demoYears(ctx.now);
  const scene: Scene = (actor, at) => ({ ...ctx, actor, now: at });
  const newest = years[2].year;
  const people = await enterDemoPeople(scene(ctx.actor, new Date(`${newest - 2}-01-05T08:00:00Z`)), newest);
  for (const year of years) await openYear(scene(people.secretariat, year.moments.opensAt), year);
  // What the acts would have told people is not sent: the demo writes to nobody.
  await ctx.db.delete(outbox);
  return { organisations: demoOrganisations.length, years: years.map(({ year }) => year) };
}

/** A year of the demo is an example from its first day, and so is every year after it. */
async function openYear(ctx: Context, { year, moments }: DemoYear): Promise<string> {
  const { id } = await openPeriod(ctx, { year, ...moments });
  await ctx.db
    .update(reportingPeriods)
    .set({ isExample: true })
    .where(inArray(reportingPeriods.id, [id]));
  return id;
}
