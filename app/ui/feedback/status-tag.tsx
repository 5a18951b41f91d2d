import { useSpeech } from "#app/i18n/context.tsx";
import type { Translate } from "#app/i18n/translator.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Status =
  | "not_started"
  | "in_progress"
  | "to_check"
  | "to_correct"
  | "to_answer"
  | "done"
  | "cannot_start"
  | "sent"
  | "to_review"
  | "returned"
  | "accepted"
  | "published";

type Look = { icon: IconName | null; text: string; wash: string | null };

/** A wash is kept for what still needs work; what is done has none. */
const looks: Record<Status, Look> = {
  not_started: { icon: "dashed-ring", text: "text-ink-2", wash: null },
  in_progress: { icon: "half-disc", text: "font-semibold text-primary", wash: "bg-primary-wash" },
  to_check: { icon: "triangle", text: "font-semibold text-accent", wash: "bg-accent-wash" },
  to_correct: { icon: "octagon", text: "font-semibold text-danger", wash: "bg-danger-wash" },
  to_answer: { icon: "disc-info", text: "font-semibold text-accent", wash: "bg-accent-wash" },
  done: { icon: "disc-tick", text: "font-semibold text-ok", wash: null },
  cannot_start: { icon: null, text: "text-ink-2", wash: null },
  sent: { icon: "disc-arrow", text: "font-semibold text-primary", wash: null },
  to_review: { icon: "disc-info", text: "font-semibold text-primary", wash: "bg-primary-wash" },
  returned: { icon: "disc-return", text: "font-semibold text-accent", wash: null },
  accepted: { icon: "disc-tick", text: "font-semibold text-ok", wash: null },
  published: { icon: "tick", text: "font-semibold text-ok", wash: null },
};

type StatusTagProps = {
  status: Status;
  /** For `in_progress`: how many parts of how many have been answered. */
  done?: number;
  total?: number;
  /** For `to_check`, how many figures, for `to_answer`, how many questions; one when not said. */
  count?: number;
  /** False in tables, where washes would make stripes. */
  boxed?: boolean;
};

/** The words of a state, in the reader's language. */
function statusWords(t: Translate, { status, done, total, count = 1 }: StatusTagProps): string {
  if (status === "to_check" || status === "to_answer") return t(`ui:status.${status}`, { count });
  if (status === "in_progress" && done !== undefined && total !== undefined) {
    return t("ui:status.in_progress_of", { done, total });
  }
  return t(`ui:status.${status}`);
}

/** Icon and words of a state; the words carry the meaning, the icon and the colour help the eye. */
export function StatusTag(props: StatusTagProps) {
  const { t } = useSpeech();
  const { icon, text, wash } = looks[props.status];
  const box = wash && props.boxed !== false ? `${wash} rounded-field px-2.5 py-1` : "";
  return (
    <span className={`inline-flex items-center gap-2 text-small ${text} ${box}`}>
      {icon && <Icon name={icon} />}
      {statusWords(t, props)}
    </span>
  );
}
