import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { RadioGroup } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/table/summary-list.tsx";
import { type JoinRequestToDecide } from "../queries/membership-desk.server.ts";
import { sortingName } from "#app/kernel/sorting-name.ts";

type Props = { request: JoinRequestToDecide; reply: Reply | undefined };

/** One request to join, and the answer to it. */
export function JoinRequestPage({ request, reply }: Props) {
  const { t } = useSpeech();
  const rows = useRows(request);
  return (
    <>
      <ReplySummary reply={reply} firstField="decision" />
      <PageHeading title={t("join:request.title", { name: request.organisationName })} />
      <div className="max-w-lead">
        <SummaryList id="request" title={t("join:request.crumb")} rows={rows} />
        {request.state === "waiting" ? <Decision request={request} reply={reply} /> : <Answered request={request} />}
      </div>
    </>
  );
}

function useRows(request: JoinRequestToDecide): SummaryRow[] {
  const { t, language } = useSpeech();
  const day = formatDay(language, request.receivedAt);
  const contact = [request.contactName, request.contactPosition].filter(Boolean).join(", ");
  const consent = t("join:request.consent_value", { day, version: request.consentVersion });
  return [
    { key: "received", question: t("join:request.received"), answer: day },
    { key: "kind", question: t("join:request.kind"), answer: t(`join:kind.${request.kind}`) },
    { key: "website", question: t("join:request.website"), answer: request.website ?? t("join:request.none") },
    { key: "contact", question: t("join:request.contact"), answer: contact },
    {
      key: "email",
      question: t("join:request.email"),
      answer: <a href={`mailto:${request.email}`}>{request.email}</a>,
    },
    { key: "reasons", question: t("join:request.reasons"), answer: request.reasons },
    { key: "consent", question: t("join:request.consent"), answer: consent },
  ];
}

function Decision({ request, reply }: Props) {
  const { t } = useSpeech();
  const typed = reply?.typed["decision"]?.[0];
  return (
    <section aria-labelledby="decision">
      <SectionHeading small id="decision">
        {t("join:request.decision")}
      </SectionHeading>
      <form method="post" noValidate className="mt-5 max-w-field">
        <input type="hidden" name="form_key" value={request.formKey} />
        <RadioGroup
          id="field-decision"
          name="decision"
          label={t("join:request.answered")}
          error={useFieldError(reply, "decision")}
          {...(typed ? { defaultValue: typed } : {})}
          choices={(["admit", "decline"] as const).map((value) => ({
            value,
            label: t(`join:request.${value}`),
            hint: t(`join:request.${value}_hint`),
          }))}
        />
        <TextArea
          id="field-reason"
          name="reason"
          rows={4}
          label={t("join:request.reason")}
          hint={t("join:request.reason_hint")}
          error={useFieldError(reply, "reason")}
          defaultValue={typedOr(reply, "reason", "")}
        />
        <TextField
          id="field-short_name"
          name="short_name"
          optional
          label={t("join:request.short_name")}
          hint={t("join:request.short_name_hint", { name: sortingName(request.organisationName) })}
          error={useFieldError(reply, "short_name")}
          defaultValue={typedOr(reply, "short_name", "")}
        />
        <Button>{t("join:request.submit")}</Button>
      </form>
    </section>
  );
}

function Answered({ request }: { request: JoinRequestToDecide }) {
  const { t, language } = useSpeech();
  const { state, decidedAt, decisionReason, slug } = request;
  return (
    <>
      <SummaryList
        id="answer"
        title={t("join:request.answered")}
        rows={[
          { key: "state", question: t("join:desk.answer"), answer: t(`join:desk.state.${state}`) },
          { key: "when", question: t("join:desk.when"), answer: decidedAt && formatDay(language, decidedAt) },
          { key: "reason", question: t("join:desk.reason"), answer: decisionReason },
        ]}
      />
      {slug && (
        <p>
          <TextLink to={paths.member(slug)} className="inline-flex min-h-11 items-center">
            {t("join:request.see_profile")}
          </TextLink>
        </p>
      )}
    </>
  );
}
