import { and, count, eq, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { registerEntry, type RegisterPage } from "#app/domain/organisations/queries/register-entry.server.ts";
import { seats } from "#db/schema/seats.ts";
import { type RegisterChange } from "../input.ts";
import { yearsOwed } from "./years-owed.server.ts";

export type ChangePage = {
  change: RegisterChange;
  page: RegisterPage;
  /** How many people act for it now. */
  seated: number;
  /** Years whose report it owes as it stands now. */
  owed: number[];
};

/**
 * What somebody who decides about an organisation's place sees first: what the decision touches.
 * @throws {Refusal} `access.not_found`
 */
export async function changePage(ctx: Context, which: { slug: string; change: RegisterChange }): Promise<ChangePage> {
  const page = await registerEntry(ctx, which.slug);
  const lasting = and(eq(seats.organisationId, page.id), isNull(seats.endedAt));
  const [row] = await ctx.db.select({ seated: count() }).from(seats).where(lasting);
  return { change: which.change, page, seated: row?.seated ?? 0, owed: await yearsOwed(ctx, page.id) };
}
