import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { organisations } from "#db/schema/organisations.ts";
import { type ContactTyped } from "../edit-profile-input.ts";
import { changingProfile } from "../changing-profile.server.ts";
import { showPressContact } from "./show-press-contact.server.ts";

type Input = { organisationId: string; typed: Omit<ContactTyped, "form_key">; language: Language };

/**
 * Changes the address of the site, and where journalists may write: only what the organisation agreed to show.
 * @throws {Refusal} `organisation.profile_changed` · `organisation.press_mailbox_personal`
 */
export async function changeContact(ctx: Context, { organisationId, typed, language }: Input): Promise<void> {
  const part = { name: "contact", organisationId, seen: typed.seen } as const;
  await changingProfile(ctx, { part, of: ({ contact }) => contact }, async (db, { contact }) => {
    await db.update(organisations).set({ website: typed.website }).where(eq(organisations.id, organisationId));
    const mailbox = typed.press_mailbox?.toLowerCase() ?? null;
    if (mailbox !== contact.pressMailbox) await showPressContact({ ...ctx, db }, { organisationId, mailbox, language });
  });
}
