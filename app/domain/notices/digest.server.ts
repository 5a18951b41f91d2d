import { asc, eq, inArray } from "drizzle-orm";
import { translate } from "#app/i18n/translate.server.ts";
import { writtenOut } from "#app/platform/mail/templates.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { notices, noticeSettings } from "#db/schema/notices.ts";
import { isHeardDaily, isNews, propsStanding } from "./news.server.ts";

/** What a daily mail says as it leaves: a sentence a line, the key that stops such mails, and which notices it had. */
export type DigestNow = { lines: string; stopKey: string; had: string[] };

/** Null when the person has nothing new by now, or wants no daily mail any more. */
export async function digestAsItStands(db: Database, email: string, now: Date): Promise<DigestNow | null> {
  const [reader] = await db
    .select({ id: people.id, language: people.language, ways: noticeSettings.ways, stopKey: noticeSettings.stopKey })
    .from(people)
    .innerJoin(noticeSettings, eq(noticeSettings.personId, people.id))
    .where(eq(people.email, email));
  if (!reader) return null;
  const { language, ways, stopKey } = reader;
  const news = await db.select().from(notices).where(isNews(reader.id)).orderBy(asc(notices.writtenAt), notices.id);
  const daily = news.filter(({ template }) => isHeardDaily(template, ways));
  const desk = { t: translate(language), language, origin: "" };
  const lines = new Set<string>();
  for (const { template, props } of daily) {
    const stands = await propsStanding(db, { template, props }, now);
    if (stands) lines.add(writtenOut(desk, { template, props: stands }).subject);
  }
  if (lines.size === 0) return null;
  return { lines: [...lines].join("\n"), stopKey, had: daily.map(({ id }) => id) };
}

/** The daily mail has left: what it had is not told again. */
export async function noteCollected(db: Database, had: readonly string[], at: Date): Promise<void> {
  if (had.length === 0) return;
  const inIt = inArray(notices.id, [...had]);
  await db.update(notices).set({ collectedAt: at }).where(inIt);
}
