import { and, eq, gt } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { keptForms } from "#db/schema/accounts.ts";
import { hashOfKept, keptFor } from "../commands/keep-form.server.ts";

export type KeptForm = { path: string; fields: [name: string, value: string][] };

/** What the person typed before their sign-in ran out. */
export async function keptForm(ctx: Context, token: string): Promise<KeptForm> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const [row] = await ctx.db
    .select({ path: keptForms.path, fields: keptForms.fields })
    .from(keptForms)
    .where(
      and(
        eq(keptForms.id, hashOfKept(token)),
        eq(keptForms.personId, ctx.actor.personId),
        gt(keptForms.keptAt, new Date(ctx.now.getTime() - keptFor)),
      ),
    );
  if (!row) throw new Refusal("access.not_found");
  return row;
}
