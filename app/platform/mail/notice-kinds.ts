import { type TemplateName } from "./templates.ts";

/** How somebody hears of something: a mail at once, one mail a day with everything, or in the portal only. */
export const ways = ["at_once", "daily", "never"] as const;
export type Way = (typeof ways)[number];

type KindFacts = { templates: readonly TemplateName[]; ways: readonly Way[] };

/**
 * What people are told in the portal too, by kind, and how they may choose to hear of it. What is asked of somebody
 * cannot be silenced, what changes their rights comes at once. Letters about keys and passwords are no news: they leave
 * always, and stand nowhere but in the mail.
 */
export const noticeKinds = {
  task: {
    templates: [
      "report_returned",
      "report_reopened",
      "deadline_extended",
      "practice_sent",
      "practice_returned",
      "question_asked",
    ],
    ways: ["at_once", "daily"],
  },
  reminder: { templates: ["report_reminder", "follow_up_owed"], ways: ["at_once", "daily"] },
  comment: { templates: ["figure_commented", "practice_commented", "question_answered"], ways },
  receipt: { templates: ["report_received", "report_accepted", "practice_published"], ways },
  seat: { templates: ["seat_changed", "editorship_changed"], ways: ["at_once"] },
  portal: { templates: ["mail_lost"], ways: ["at_once"] },
} as const satisfies Record<string, KindFacts>;

export type NoticeKind = keyof typeof noticeKinds;

const kinds = Object.entries(noticeKinds) as [NoticeKind, KindFacts][];

/** Kinds somebody can choose about. */
export const kindsToChoose = ["task", "reminder", "comment", "receipt"] as const satisfies readonly NoticeKind[];

const kindByTemplate = new Map(
  kinds.flatMap(([kind, { templates }]) => templates.map((template): [string, NoticeKind] => [template, kind])),
);

/** Null for mails that are no news. */
export const kindOf = (template: string): NoticeKind | null => kindByTemplate.get(template) ?? null;

/** The way that holds: what was chosen, as far as the kind permits it; at once for whoever has chosen nothing. */
export function wayFor(kind: NoticeKind, chosen: Readonly<Record<string, string>>): Way {
  const permitted: readonly Way[] = noticeKinds[kind].ways;
  return permitted.find((way) => way === chosen[kind]) ?? "at_once";
}

/** The choices of somebody who wants no daily mail any more: silence where it is permitted, else a mail at once. */
export function withoutDaily(chosen: Readonly<Record<string, string>>): Record<string, Way> {
  const quietest = (kind: NoticeKind): Way =>
    (noticeKinds[kind].ways as readonly Way[]).includes("never") ? "never" : "at_once";
  return Object.fromEntries(
    kindsToChoose.map((kind) => {
      const way = wayFor(kind, chosen);
      return [kind, way === "daily" ? quietest(kind) : way];
    }),
  );
}
