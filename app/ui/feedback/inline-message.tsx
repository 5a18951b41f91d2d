import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { Icon, type IconName } from "./icon.tsx";

type MessageKind = "warning" | "error" | "note" | "done";

const looks: Record<MessageKind, { icon: IconName; box: string; word: string }> = {
  warning: { icon: "triangle", box: "border-accent-mark bg-accent-wash", word: "text-accent" },
  error: { icon: "octagon", box: "border-danger bg-danger-wash", word: "text-danger" },
  note: { icon: "disc-info", box: "border-primary bg-primary-wash", word: "text-primary" },
  done: { icon: "disc-tick", box: "border-accent-mark bg-accent-wash", word: "text-ok" },
};

type InlineMessageProps = {
  kind: MessageKind;
  /** The id that the field names in its `aria-describedby`. */
  id?: string;
  /** The first words; by default the word of the kind. */
  title?: ReactNode;
  /** The sentence. */
  children: ReactNode;
  /** What the person may do about it: an explanation field, a confirming button. */
  after?: ReactNode;
};

/** A message under the field or row it belongs to. A warning asks; an error says what is wrong and how to set it right. */
export function InlineMessage({ kind, id, title, children, after }: InlineMessageProps) {
  const { t } = useSpeech();
  const { icon, box, word } = looks[kind];
  return (
    <div className={`border-l-5 px-4.5 py-3 text-table ${box}`}>
      <div id={id} className="flex gap-2">
        <Icon name={icon} className={`mt-0.5 size-4.5 ${word}`} />
        <p className="min-w-0">
          <strong className={`font-semibold ${word}`}>{title ?? t(`ui:message.${kind}`)}</strong> {children}
        </p>
      </div>
      {after && <div className="mt-4">{after}</div>}
    </div>
  );
}
