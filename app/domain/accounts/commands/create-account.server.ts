import { type PlatformRole } from "#app/access/actor.ts";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { normaliseLine } from "#app/kernel/text.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { people } from "#db/schema/accounts.ts";
import { keepSecrets } from "../store.server.ts";

export type NewAccount = {
  /** In any case; kept in lower case. */
  email: string;
  name: string;
  language: Language;
  platformRole: PlatformRole | null;
  /** Null: the person cannot sign in until they set one. Given by seeds alone: no desk writes what lets people in. */
  password: string | null;
  /** Invented for the demo. */
  isExample?: boolean;
};

/**
 * Creates an account.
 * @throws {Refusal} `account.email_taken`, `account.email_malformed`
 */
export async function createAccount(ctx: Context, input: NewAccount): Promise<{ id: string; email: string }> {
  authorize(ctx.actor, "account.create", null);
  const email = input.email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal("account.email_malformed", { email });
  const passwordHash = input.password === null ? null : await hashPassword(input.password);
  const { language, platformRole, isExample = false } = input;
  const name = normaliseLine(input.name);
  return ctx.db.transaction(async (db) => {
    const [row] = await db
      .insert(people)
      .values({ email, name, language, platformRole, isExample, createdAt: ctx.now })
      .onConflictDoNothing({ target: people.email })
      .returning({ id: people.id, email: people.email });
    if (!row) throw new Refusal("account.email_taken", { email });
    if (passwordHash) await keepSecrets(db, row.id, { passwordHash });
    await record({ ...ctx, db }, { kind: "account.created", subjectId: row.id, details: { role: platformRole } });
    return row;
  });
}
