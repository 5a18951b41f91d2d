import { type Context } from "#app/domain/context.ts";
import { erasures } from "#db/schema/privacy.ts";

/** The numbers of those who were taken out, in no order. */
export async function erasedPeople({ db }: Pick<Context, "db">): Promise<string[]> {
  const rows = await db.select({ id: erasures.personId }).from(erasures);
  return rows.map(({ id }) => id);
}
