import { and, eq, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { paths } from "#app/kernel/paths.ts";
import { alreadyWaits } from "#app/platform/mail/outbox.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { people } from "#db/schema/accounts.ts";
import { notices, noticeSettings } from "#db/schema/notices.ts";
import { isHeardDaily, isNews } from "../news.server.ts";

/** Writes a daily mail to whoever has news they want to hear that way. What it says is found as it leaves. */
export async function writeDigests({ db, now }: Pick<Context, "db" | "now">): Promise<number> {
  const rows = await db
    .select({
      to: people.email,
      language: people.language,
      ways: noticeSettings.ways,
      template: notices.template,
    })
    .from(notices)
    .innerJoin(people, and(eq(people.id, notices.personId), isNull(people.disabledAt)))
    .innerJoin(noticeSettings, eq(noticeSettings.personId, people.id))
    .where(isNews(null));
  const readers = new Map(
    rows.flatMap((row) => (isHeardDaily(row.template, row.ways) ? [[row.to, row] as const] : [])),
  );
  for (const { to, language } of readers.values()) {
    if (await alreadyWaits(db, { to, template: "digest", about: {} })) continue;
    const props = { day: now.toISOString(), lines: "", path: paths.ownNotices() };
    await postMail(db, { to, language, template: "digest", props, at: now });
  }
  return readers.size;
}
