import { and, count, desc, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { daysUntil } from "#app/domain/periods/days-until.ts";
import { type Language } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { kindsToChoose, noticeKinds, type Way, wayFor } from "#app/platform/mail/notice-kinds.ts";
import { writtenOut } from "#app/platform/mail/templates.ts";
import { notices } from "#db/schema/notices.ts";
import { chosenWays } from "../chosen-ways.server.ts";
import { type Told } from "../news.server.ts";

export type Notice = {
  id: string;
  /** What happened, in the reader's language. */
  said: string;
  /** Plain Romanian path of the page it is about. */
  path: string;
  /** ISO instant. */
  writtenAt: string;
  isRead: boolean;
};

export type NoticesPage = {
  notices: Notice[];
  unread: number;
  choices: { kind: (typeof kindsToChoose)[number]; ways: readonly Way[]; chosen: Way }[];
};

/** The newest; older ones go with their term. */
const shown = 100;

/** One's own news, newest first, and how one hears of each kind. */
export async function ownNotices(ctx: Context, language: Language): Promise<NoticesPage> {
  authorize(ctx.actor, "notice.view_own", null);
  const personId = ctx.actor.personId ?? "";
  const rows = await ctx.db
    .select()
    .from(notices)
    .where(eq(notices.personId, personId))
    .orderBy(desc(notices.writtenAt), desc(notices.id))
    .limit(shown);
  const chosen = await chosenWays(ctx.db, personId);
  const desk = { t: translate(language), language, origin: "" };
  return {
    notices: rows.map((row) => ({
      id: row.id,
      said: writtenOut(desk, { template: row.template, props: onThisDay(row, ctx.now) }).subject,
      path: String(row.props["path"] ?? ""),
      writtenAt: row.writtenAt.toISOString(),
      isRead: row.readAt !== null,
    })),
    unread: rows.filter((row) => row.readAt === null).length,
    choices: kindsToChoose.map((kind) => ({ kind, ways: noticeKinds[kind].ways, chosen: wayFor(kind, chosen) })),
  };
}

/** Days that are left are counted from the day somebody reads it. */
function onThisDay({ template, props }: Told, now: Date): Told["props"] {
  if (template !== "report_reminder") return props;
  return { ...props, daysLeft: daysUntil(now, new Date(String(props["dueAt"]))) };
}

/** How many of one's notices were not read. */
export async function unreadNotices(ctx: Context): Promise<number> {
  const [row] = await ctx.db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.personId, ctx.actor.personId ?? ""), isNull(notices.readAt)));
  return row?.unread ?? 0;
}
