import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type CheckPage } from "../queries/check-page.server.ts";
import { Obstacles } from "./check-obstacles.tsx";
import { SectionSummary } from "./check-summary.tsx";

/** Check your answers, then send; or the report as it was sent. */
export function CheckPageView({ page, reply }: { page: CheckPage; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const { year, readOnly } = page;
  const next = (
    <MarginNote title={t("reporting:check.next")}>
      <p>{t("reporting:check.next_text")}</p>
    </MarginNote>
  );
  if (readOnly) {
    return (
      <>
        <PageHeading title={t("reporting:check.title_read", { year })} lead={page.organisation} />
        <Banner kind="note" title={t(`reporting:readonly.${readOnly}`, { year })}>
          {page.registration && (
            <TextLink to={paths.submissionReceipt(year)}>{t("reporting:task_list.receipt")}</TextLink>
          )}
        </Banner>
        <Summaries page={page} />
      </>
    );
  }
  return (
    <>
      <ReplySummary reply={reply} firstField="declaration" />
      <PageHeading title={t("reporting:check.title")} lead={t("reporting:check.lead")} />
      <MarginRight margin={next}>
        <Obstacles page={page} />
        <Summaries page={page} />
        <SubmitForm page={page} reply={reply} />
      </MarginRight>
    </>
  );
}

function Summaries({ page }: { page: CheckPage }) {
  return (
    <>
      {page.sections.map((section) => (
        <SectionSummary key={section.word} page={page} section={section} />
      ))}
    </>
  );
}

function SubmitForm({ page, reply }: { page: CheckPage; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const { year, version } = page;
  const error = useFieldError(reply, "declaration");
  return (
    <section aria-labelledby="send" className="mt-12 bg-wash px-6 py-6">
      <h2 id="send" className="mb-3 text-h2">
        {t("reporting:check.confirm")}
      </h2>
      {!page.maySubmit || version === null ? (
        <p>{t("reporting:check.only_coordinator")}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="form_key" value={page.keys.submit} />
          <input type="hidden" name="version" value={version} />
          {page.isPastDue && !page.registration && <p className="mb-2 text-accent">{t("reporting:check.late")}</p>}
          <CheckboxField
            id="field-declaration"
            name="declaration"
            value="on"
            label={t("reporting:check.declaration")}
            defaultChecked={typedOr(reply, "declaration", "") === "on"}
            error={error}
          />
          <div className="mt-3">
            <Button>{t("reporting:check.submit", { year })}</Button>
          </div>
          <p className="mt-3 text-small text-ink-2">{t("reporting:check.proof")}</p>
        </form>
      )}
    </section>
  );
}
