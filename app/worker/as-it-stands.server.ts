import { digestAsItStands } from "#app/domain/notices/digest.server.ts";
import { chosenWaysOf } from "#app/domain/notices/chosen-ways.server.ts";
import { propsStanding } from "#app/domain/notices/news.server.ts";
import { kindOf, wayFor } from "#app/platform/mail/notice-kinds.ts";
import { type StoredMail, type Withheld } from "#app/platform/mail/outbox.server.ts";
import { type Database } from "#db/database.ts";

type Leaving = {
  props: StoredMail["props"];
  /** Stops such mails; null for those that nobody can stop. */
  stopKey: string | null;
  /** The notices a daily mail has in it. */
  had: readonly string[];
};

/** What is told of a mail at the moment it leaves: what it says by then, or why it does not leave. */
export type Standing = Leaving | { withheld: Withheld };

const unlessWanted: Readonly<Record<"daily" | "never", Withheld>> = { daily: "collected", never: "not_wanted" };

/** The mail as it stands at this moment, not as it stood when it was written, and in the way its recipient has chosen. */
export async function asItStands(db: Database, mail: StoredMail, now: Date): Promise<Standing> {
  if (mail.template === "digest") return digestNow(db, mail, now);
  const props = await propsStanding(db, mail, now);
  if (!props) return { withheld: "not_owed" };
  const kind = kindOf(mail.template);
  const way = kind === null ? "at_once" : wayFor(kind, await chosenWaysOf(db, mail.recipient));
  return way === "at_once" ? { props, stopKey: null, had: [] } : { withheld: unlessWanted[way] };
}

async function digestNow(db: Database, mail: StoredMail, now: Date): Promise<Standing> {
  const digest = await digestAsItStands(db, mail.recipient, now);
  if (!digest) return { withheld: "not_owed" };
  const { lines, stopKey, had } = digest;
  return { props: { ...mail.props, lines, day: now.toISOString() }, stopKey, had };
}
