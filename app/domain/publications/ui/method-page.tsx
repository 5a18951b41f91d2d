import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { SectionHeading, PageHeading } from "#app/ui/layout/page-heading.tsx";
import { hiddenMark } from "#app/ui/table/marks.tsx";
import { disclosureSettings } from "#db/reference/coalition.ts";

/** The limits the coalition's presentation of 2020 leaves for the number of people. */
const of2020 = { low: 507, high: 1052 };

const states = ["value", "zero", "not_collected", "not_applicable"] as const;

/** How we count. States the thresholds and the number of organisations, never the share that makes one too large. */
export function MethodPage() {
  const { t } = useSpeech();
  const { threshold, minContributors } = disclosureSettings;
  return (
    <div className="page-width pt-6 text-reading">
      <PageHeading title={t("publications:method.title")} lead={t("publications:method.lead")} />
      <Chapter id="states" title={t("publications:method.states.title")}>
        <p>{t("publications:method.states.text")}</p>
        <ul className="list-disc space-y-1 pl-6">
          {states.map((state) => (
            <li key={state}>{t(`publications:method.states.${state}`)}</li>
          ))}
        </ul>
      </Chapter>
      <Chapter id="distinct" title={t("publications:method.distinct.title")}>
        <p>{t("publications:method.distinct.text")}</p>
        <p>{t("publications:method.distinct.across")}</p>
      </Chapter>
      <Chapter id="interval" title={t("publications:method.interval.title")}>
        <p>{t("publications:method.interval.text", of2020)}</p>
      </Chapter>
      <Chapter id="coverage" title={t("publications:method.coverage.title")}>
        <p>{t("publications:method.coverage.text")}</p>
      </Chapter>
      <Chapter id="hidden" title={t("publications:method.disclosure.title")}>
        <ol className="list-decimal space-y-1 pl-6">
          <li>{t("publications:method.disclosure.people", { protected: threshold.P, strict: threshold.S })}</li>
          <li>{t("publications:method.disclosure.organisations", { contributors: minContributors })}</li>
          <li>{t("publications:method.disclosure.large")}</li>
          <li>{t("publications:method.disclosure.guess")}</li>
        </ol>
        <p>{t("publications:method.disclosure.mark", { mark: hiddenMark })}</p>
      </Chapter>
      <Chapter id="frozen" title={t("publications:method.frozen.title")}>
        <p>{t("publications:method.frozen.text")}</p>
      </Chapter>
    </div>
  );
}

function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-12">
      <SectionHeading id={id}>{title}</SectionHeading>
      <div className="mt-5 max-w-reading space-y-3">{children}</div>
    </section>
  );
}
