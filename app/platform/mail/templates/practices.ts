import { type Desk, type Letter, writeLetter } from "../letter.ts";

/** A good practice by its title, which stands in no subject: it may name whom it helps. And the page to read the rest. */
export type PracticeNews = { title: string; path: string };

export type PracticeSent = PracticeNews & {
  organisation: string;
  /** What the mail is recognised by when it leaves: it is owed as long as the practice waits. */
  manuscriptId: string;
};

/** To whoever checks: a practice waits to be read. */
export function practiceSent(desk: Desk, { title, organisation, path }: PracticeSent): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:practice_sent.subject", { organisation }),
    paragraphs: [t("mail:practice_sent.said", { title, organisation })],
    button: { label: t("mail:practice_sent.button"), path },
    after: [],
  });
}

export type PracticeReturned = PracticeNews & {
  manuscriptId: string;
  /** Comments wait beside the text. */
  hasComments: "yes" | "no";
};

/** To its authors: there is something to correct; what exactly stands in the portal only. */
export function practiceReturned(desk: Desk, { title, hasComments, path }: PracticeReturned): Letter {
  const { t } = desk;
  const waiting = hasComments === "yes" ? [t("mail:practice_returned.comments")] : [];
  return writeLetter(desk, {
    subject: t("mail:practice_returned.subject"),
    paragraphs: [t("mail:practice_returned.said", { title }), ...waiting],
    button: { label: t("mail:practice_returned.button"), path },
    after: [],
  });
}

/** To its authors: everybody can read it now. */
export function practicePublished(desk: Desk, { title, path }: PracticeNews): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:practice_published.subject"),
    paragraphs: [t("mail:practice_published.said", { title }), t("mail:practice_published.afterwards")],
    button: { label: t("mail:practice_published.button"), path },
    after: [],
  });
}

export type PracticeCommented = PracticeNews & {
  manuscriptId: string;
  /** Which side wrote; the mail goes to the other. */
  by: "authors" | "readers";
};

/** There is something new beside the text: one mail a day, however many comments. */
export function practiceCommented(desk: Desk, { title, by, path }: PracticeCommented): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:practice_commented.subject"),
    paragraphs: [
      by === "readers"
        ? t("mail:practice_commented.by_readers", { title })
        : t("mail:practice_commented.by_authors", { title }),
    ],
    button: { label: t("mail:practice_commented.button"), path },
    after: [t("mail:practice_commented.once_a_day")],
  });
}

export type QuestionNews = PracticeNews & { questionId: string };

/** To the authors of a practice: another organisation asked something. */
export function questionAsked(desk: Desk, { title, path }: QuestionNews): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:question_asked.subject"),
    paragraphs: [t("mail:question_asked.said", { title })],
    button: { label: t("mail:question_asked.button"), path },
    after: [],
  });
}

/** To whoever asked: the authors answered. */
export function questionAnswered(desk: Desk, { title, path }: QuestionNews): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:question_answered.subject"),
    paragraphs: [t("mail:question_answered.said", { title })],
    button: { label: t("mail:question_answered.button"), path },
    after: [],
  });
}

export type FollowUpOwed = PracticeNews & {
  uptakeId: string;
  /** Since when it is owed, `2026-03-12`: each year is asked about once. */
  since: string;
};

/** To whoever took a practice up: a year went by, is it still of use? */
export function followUpOwed(desk: Desk, { title, path }: FollowUpOwed): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:follow_up_owed.subject"),
    paragraphs: [t("mail:follow_up_owed.said", { title }), t("mail:follow_up_owed.short")],
    button: { label: t("mail:follow_up_owed.button"), path },
    after: [],
  });
}
