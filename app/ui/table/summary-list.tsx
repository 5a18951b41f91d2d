import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { SectionHeading } from "../layout/page-heading.tsx";
import { TextLink } from "../layout/text-link.tsx";

export type SummaryRow = {
  key: string;
  question: ReactNode;
  answer: ReactNode;
  /** Smaller, under the answer: of whom, last year. */
  detail?: ReactNode;
};

type SummaryListProps = {
  id: string;
  title: string;
  /** Where the answers of this section are changed; without it they cannot be. */
  changeTo?: string;
  rows: readonly SummaryRow[];
  /** Shown in place: the warning the person has confirmed. */
  children?: ReactNode;
};

/** Check your answers: question, answer, and the way to change the section. */
export function SummaryList({ id, title, changeTo, rows, children }: SummaryListProps) {
  const { t } = useSpeech();
  const change = changeTo && (
    <TextLink to={changeTo} className="no-print inline-flex min-h-8 items-center">
      {t("ui:change")}
      <span className="sr-only">: {title}</span>
    </TextLink>
  );
  return (
    <section aria-labelledby={id} className="mb-10">
      <SectionHeading small id={id} aside={change}>
        {title}
      </SectionHeading>
      <dl>
        {rows.map((row) => (
          <div key={row.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-rule py-2.5">
            <dt className="min-w-0 break-words">{row.question}</dt>
            <dd className="max-w-40 min-w-0 text-right font-semibold tabular-nums md:max-w-80">{row.answer}</dd>
            {row.detail && <dd className="col-span-2 text-right text-table text-ink-2">{row.detail}</dd>}
          </div>
        ))}
      </dl>
      {children && <div className="mt-3">{children}</div>}
    </section>
  );
}
