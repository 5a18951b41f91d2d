import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";

type ChartFigureProps = {
  id: string;
  /** States the finding. */
  title: string;
  /** Measure, unit and year. */
  subtitle: ReactNode;
  /** Where the figures come from and what they do not say. */
  source: ReactNode;
  /** The same figures as a table, behind "Vezi tabelul"; leave out when the table stands right below. */
  table?: ReactNode;
  /** The chart. */
  children: ReactNode;
};

/** A chart with its finding, its measure, its source and its table twin. */
export function ChartFigure({ id, title, subtitle, source, table, children }: ChartFigureProps) {
  const { t } = useSpeech();
  return (
    <figure id={id} aria-labelledby={`${id}-title`} className="@container mb-10 border-t-2 border-ink pt-4">
      <figcaption className="mb-5">
        <h3 id={`${id}-title`} className="text-h3">
          {title}
        </h3>
        <p className="text-small text-ink-2">{subtitle}</p>
      </figcaption>
      {children}
      <p className="mt-4 text-small text-ink-2">{source}</p>
      {table && (
        <details className="mt-3">
          <summary className="no-print inline-flex min-h-11 items-center text-primary underline underline-offset-[0.2em]">
            {t("ui:see_table")}
          </summary>
          <div className="mt-3">{table}</div>
        </details>
      )}
    </figure>
  );
}
