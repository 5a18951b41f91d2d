import { inArray, and, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { people } from "#db/schema/accounts.ts";

type Told = {
  what: "renamed" | "kind_changed" | "left" | "merged" | "received" | "closed";
  organisation: string;
  /** The new name, or the other side of a merging. */
  other: string;
  day: string;
  reason: string;
};

/** Whoever sits or sat in the organisation hears what was decided, from when and why. */
export async function tellPeople(ctx: Context, personIds: readonly string[], told: Told): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await ctx.db
    .select({ email: people.email, language: people.language })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), isNull(people.disabledAt)))
    .orderBy(people.email);
  for (const { email, language } of rows) {
    const props = { ...told, path: paths.desk() };
    await postMail(ctx.db, { to: email, language, template: "standing_changed", props, at: ctx.now });
  }
}
