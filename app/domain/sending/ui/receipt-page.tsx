import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Receipt } from "#app/ui/feedback/receipt.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type ReceiptPage } from "../queries/receipt-page.server.ts";
import { WithdrawForm } from "./task-list-page.tsx";

/** Number, time, what was sent, what comes next. Prints as a copy for the archive. */
export function ReceiptPageView({ page, reply }: { page: ReceiptPage; reply: Reply | undefined }) {
  const { t, language } = useSpeech();
  const { year, sendings, registration } = page;
  const [last] = sendings;
  const at = last?.sentAt ?? page.submittedAt ?? "";
  const said = at ? formatMoment(language, at) : "";
  return (
    <div className="max-w-reading">
      <ReplySummary reply={reply} firstField="withdraw" />
      <Receipt
        title={t("reporting:receipt.title", { year })}
        number={registration}
        dateTime={at}
        at={said}
        owner={page.fullName}
      >
        <SectionHeading small>{t("reporting:receipt.what")}</SectionHeading>
        <p className="mt-3">{t("reporting:receipt.figures", { count: page.figures })}</p>
        <ul className="mt-2 mb-8">
          {sendings.map(({ number, sentAt, late, contentHash }) => (
            <li key={number} className="border-b border-rule py-2">
              {t("reporting:receipt.sending", { number, moment: formatMoment(language, sentAt) })}
              {late && <span className="text-accent"> ({t("reporting:receipt.late")})</span>}
              <span className="block text-small break-all text-ink-2">
                {t("reporting:receipt.mark")}: {contentHash}
              </span>
            </li>
          ))}
        </ul>
        <SectionHeading small>{t("reporting:receipt.next")}</SectionHeading>
        <p className="mt-3">{t("reporting:receipt.next_1")}</p>
        <p className="mt-2">{t("reporting:receipt.next_2")}</p>
        <p className="no-print mt-5">
          <TextLink to={paths.submissionCheck(year)}>{t("reporting:receipt.read")}</TextLink>
        </p>
        <p className="no-print mt-2 text-small text-ink-2">{t("reporting:receipt.print_hint")}</p>
        {page.mayWithdraw && page.version !== null && (
          <WithdrawForm year={year} version={page.version} formKey={page.withdrawKey} />
        )}
      </Receipt>
    </div>
  );
}
