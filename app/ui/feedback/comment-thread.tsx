import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";

type CommentThreadProps = {
  /** The figure the comments are about, in words. */
  subject: string;
  id?: string;
  state: "open" | "answered" | "resolved";
  /** What came before the comments: the reporter's own explanation. */
  before?: ReactNode;
  /** `Comment` elements, oldest first. */
  children?: ReactNode;
  /** The reply form. */
  reply?: ReactNode;
};

/** The conversation about one figure, open under its row. Ochre while something is open. */
export function CommentThread({ subject, id, state, before, children, reply }: CommentThreadProps) {
  const { t } = useSpeech();
  const look = state === "resolved" ? "border-rule bg-sheet" : "border-accent-mark bg-accent-wash";
  return (
    <section
      id={id}
      aria-label={t("ui:thread.name", { subject })}
      className={`border-l-5 px-4 py-4 text-table ${look}`}
    >
      <p className="sr-only">{t(`ui:thread.${state}`)}</p>
      {before && <div className="mb-3">{before}</div>}
      {children && <ol className="space-y-2.5">{children}</ol>}
      {reply && <div className="mt-5">{reply}</div>}
    </section>
  );
}

type CommentProps = {
  /** The role that speaks, not the person's name. */
  who: string;
  /** ISO instant, and the same as the reader sees it. */
  dateTime: string;
  at: string;
  /** Set in from the left. */
  answer?: boolean;
  children: ReactNode;
};

/** One comment: role, time, text. */
export function Comment({ who, dateTime, at, answer = false, children }: CommentProps) {
  return (
    <li className={`border border-rule bg-sheet px-4 py-2.5 ${answer ? "ml-6 md:ml-8" : ""}`}>
      <p className="text-small text-ink-2">
        <strong className="font-semibold">{who}</strong>, <time dateTime={dateTime}>{at}</time>
      </p>
      <div className="whitespace-pre-line">{children}</div>
    </li>
  );
}
