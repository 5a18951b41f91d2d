import { type Context } from "#app/domain/context.ts";
import { registerEntry, type RegisterPage } from "#app/domain/organisations/queries/register-entry.server.ts";
import { countSeated } from "#app/domain/seats/recipients.server.ts";
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
  const seated = await countSeated(ctx.db, page.id);
  return { change: which.change, page, seated, owed: await yearsOwed(ctx, page.id) };
}
