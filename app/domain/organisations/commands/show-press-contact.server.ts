import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { consentShown } from "#app/domain/accounts/consent.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { pressContacts } from "#db/schema/organisations-profile.ts";
import { pressMailboxPattern } from "../profile.ts";

/** Which words the organisation agreed to, as the form showed them. */
function proofIn(language: Language) {
  const { version, text } = consentShown("press_contact", language);
  return { consentVersion: version, consentText: text, consentLanguage: language };
}

/**
 * Shows journalists where to write, because the organisation agrees; null takes the address away again.
 * @throws {Refusal} `organisation.press_mailbox_personal` for what is no mailbox of a role
 */
export async function showPressContact(
  ctx: Context,
  input: {
    organisationId: string;
    mailbox: string | null;
    /** In which the words of consent were shown. */ language: Language;
  },
): Promise<void> {
  const { organisationId } = input;
  authorize(ctx.actor, "organisation.describe", { organisationId });
  const mailbox = input.mailbox?.trim().toLowerCase() ?? null;
  if (mailbox !== null && !pressMailboxPattern.test(mailbox)) {
    throw new Refusal("organisation.press_mailbox_personal", { mailbox });
  }
  await ctx.db.transaction(async (db) => {
    await db.delete(pressContacts).where(eq(pressContacts.organisationId, organisationId));
    if (mailbox !== null) {
      await db.insert(pressContacts).values({
        organisationId,
        mailbox,
        agreedAt: ctx.now,
        agreedBy: ctx.actor.personId,
        ...proofIn(input.language),
      });
    }
    await record(
      { ...ctx, db },
      {
        kind: "organisation.press_contact_changed",
        subjectId: organisationId,
        organisationId,
        details: { shown: mailbox !== null },
      },
    );
  });
}
