import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { Icon } from "./icon.tsx";

type ReceiptProps = {
  /** Takes focus when the page opens by script. */
  titleId?: string;
  title: ReactNode;
  number: string;
  /** ISO instant, and the same as the reader sees it. */
  dateTime: string;
  at: string;
  /** The organisation the paper belongs to; printed for the archive. */
  owner: ReactNode;
  /** What was sent and what comes next. */
  children?: ReactNode;
};

/** Proof that something was received: number, time, owner. Prints as a copy for the archive. */
export function Receipt({ titleId = "receipt", title, number, dateTime, at, owner, children }: ReceiptProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby={titleId}>
      <div className="mb-8 border-l-5 border-ok bg-ok-wash px-6 py-6">
        <h1 id={titleId} tabIndex={-1} className="flex gap-3 text-h1">
          <Icon name="disc-tick" className="mt-1.5 size-7 text-ok" />
          <span className="min-w-0">{title}</span>
        </h1>
        <p className="mt-2 text-lead">{owner}</p>
        <dl className="mt-4 flex flex-wrap gap-x-12 gap-y-3">
          <div>
            <dt className="text-small text-ink-2">{t("ui:receipt.number")}</dt>
            <dd className="font-semibold tabular-nums">{number}</dd>
          </div>
          <div>
            <dt className="text-small text-ink-2">{t("ui:receipt.at")}</dt>
            <dd className="font-semibold">
              <time dateTime={dateTime}>{at}</time>
            </dd>
          </div>
        </dl>
        <p className="mt-3 hidden text-small print:block">{t("ui:receipt.archive_copy")}</p>
      </div>
      {children}
    </section>
  );
}
