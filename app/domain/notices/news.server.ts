import { and, eq, isNull } from "drizzle-orm";
import { isStillIn } from "#app/domain/practices/tell-of-practice.server.ts";
import { isAnswerOwed, isQuestionOpen } from "#app/domain/uptake/tell-of-afterlife.server.ts";
import { reminderAsItStands } from "#app/domain/review/queries/reminder-as-it-stands.server.ts";
import { kindOf, wayFor } from "#app/platform/mail/notice-kinds.ts";
import { type Database } from "#db/database.ts";
import { notices } from "#db/schema/notices.ts";

type Props = (typeof notices.$inferSelect)["props"];
export type Told = { template: string; props: Props };

/** What a mail or a notice says at this moment, which may be later than it was written; null when it is owed no more. */
export async function propsStanding(db: Database, { template, props }: Told, now: Date): Promise<Props | null> {
  if (template !== "report_reminder") return (await stillHolds(db, { template, props }, now)) ? props : null;
  const about = { organisationId: String(props["organisationId"] ?? ""), year: Number(props["year"]), now };
  const stands = await reminderAsItStands(db, about);
  return stands && { ...props, ...stands };
}

/** Whether what a mail asks for is still to be done; what only tells something holds always. */
async function stillHolds(db: Database, { template, props }: Told, now: Date): Promise<boolean> {
  const about = (name: string) => String(props[name] ?? "");
  if (template === "practice_sent") return isStillIn(db, about("manuscriptId"), "sent");
  if (template === "practice_returned") return isStillIn(db, about("manuscriptId"), "returned");
  if (template === "question_asked") return isQuestionOpen(db, about("questionId"));
  if (template === "follow_up_owed") return isAnswerOwed(db, about("uptakeId"), now);
  return true;
}

/** What was not read and no daily mail had: of one person, or of everybody. */
export const isNews = (personId: string | null) =>
  and(personId ? eq(notices.personId, personId) : undefined, isNull(notices.readAt), isNull(notices.collectedAt));

/** Whether somebody with these choices hears of it once a day. */
export function isHeardDaily(template: string, ways: Readonly<Record<string, string>>): boolean {
  const kind = kindOf(template);
  return kind !== null && wayFor(kind, ways) === "daily";
}
