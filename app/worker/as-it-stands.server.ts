import { reminderAsItStands } from "#app/domain/review/queries/reminder-as-it-stands.server.ts";
import { type StoredMail, type Withheld } from "#app/platform/mail/outbox.server.ts";
import { type Database } from "#db/database.ts";

type Props = StoredMail["props"];

/** What is told of a mail at the moment it leaves: what it says by then, or why it does not leave. */
export type Standing = { props: Props } | { withheld: Withheld };

/** Mails whose matter may be settled before they leave: what they say is worked out anew. */
const reckoned: Readonly<Record<string, (db: Database, props: Props, now: Date) => Promise<Props | null>>> = {
  report_reminder: async (db, props, now) => {
    const about = { organisationId: String(props["organisationId"] ?? ""), year: Number(props["year"]), now };
    const stands = await reminderAsItStands(db, about);
    return stands && { ...props, ...stands };
  },
};

/** The mail as it stands at this moment, not as it stood when it was written. */
export async function asItStands(db: Database, mail: StoredMail, now: Date): Promise<Standing> {
  const reckon = reckoned[mail.template];
  if (!reckon) return { props: mail.props };
  const props = await reckon(db, mail.props, now);
  return props ? { props } : { withheld: "not_owed" };
}
