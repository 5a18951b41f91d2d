import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { type PeriodSettings } from "../queries/period-settings.server.ts";
import { MomentsForm } from "./period-moments-form.tsx";

type Props = {
  settings: PeriodSettings;
  reply: Reply | undefined;
  /** What was just done, to be said at the top. */
  done: "opened" | "changed" | "extended" | null;
};

/** The moments of a year, and more time for one organisation. The same page opens a year that is not open yet. */
export function PeriodPage({ settings, reply, done }: Props) {
  const { t } = useSpeech();
  const extending = reply?.typed["intent"]?.[0] === "extend";
  return (
    <>
      <ReplySummary reply={reply} firstField={extending ? "organisation" : "opensAt"} />
      {done && !reply && <Banner title={t(`periods:done.${done}`, { year: settings.year })} />}
      <PeriodHeading settings={settings} />
      <MarginRight margin={<PeriodNotes />}>
        <Island
          name="period-moments"
          rooms={["accounts", "refusals", "periods"]}
          part={MomentsForm}
          props={{ settings, reply: extending ? undefined : reply }}
        />
        {settings.seen !== null && (
          <>
            <ExtensionForm settings={settings} reply={extending ? reply : undefined} />
            <Extensions settings={settings} />
          </>
        )}
      </MarginRight>
    </>
  );
}

function PeriodHeading({ settings: { year, seen, next } }: { settings: PeriodSettings }) {
  const { t } = useSpeech();
  const isNew = seen === null;
  return (
    <PageHeading
      title={isNew ? t("periods:title_new", { year }) : t("periods:title", { year })}
      lead={isNew ? t("periods:lead_new") : t("periods:lead")}
      aside={
        next && (
          <ButtonLink to={paths.cyclePeriod(next)} variant="secondary">
            {t("periods:open_next", { year: next })}
          </ButtonLink>
        )
      }
    />
  );
}

function PeriodNotes() {
  const { t } = useSpeech();
  return (
    <>
      <MarginNote title={t("periods:gates.title")}>
        <p>{t("periods:gates.text")}</p>
      </MarginNote>
      <MarginNote title={t("periods:clock.title")}>
        <p>{t("periods:clock.text")}</p>
      </MarginNote>
    </>
  );
}

type FormProps = { settings: PeriodSettings; reply: Reply | undefined };

function ExtensionForm({ settings, reply }: FormProps) {
  const { t, language } = useSpeech();
  const options = [
    { value: "", label: t("periods:extension.choose") },
    ...settings.members.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section aria-labelledby="extension" className="mb-12">
      <SectionHeading id="extension">{t("periods:extension.title")}</SectionHeading>
      <p className="my-4 text-ink-2">
        {t("periods:extension.lead", { day: formatDay(language, settings.closesAt ?? "") })}
      </p>
      <form method="post">
        <input type="hidden" name="intent" value="extend" />
        <input type="hidden" name="form_key" value={settings.keys.extension} />
        <Select
          id="field-organisation"
          name="organisation"
          label={t("periods:extension.organisation")}
          options={options}
          error={useFieldError(reply, "organisation")}
          defaultValue={typedOr(reply, "organisation", "")}
        />
        <TextField
          id="field-until"
          name="until"
          type="datetime-local"
          className="max-w-70"
          label={t("periods:extension.until")}
          error={useFieldError(reply, "until")}
          defaultValue={typedOr(reply, "until", "")}
        />
        <TextArea
          id="field-reason"
          name="reason"
          rows={2}
          label={t("periods:extension.reason")}
          hint={t("periods:extension.reason_hint")}
          error={useFieldError(reply, "reason")}
          defaultValue={typedOr(reply, "reason", "")}
        />
        <Button variant="secondary">{t("periods:extension.submit")}</Button>
      </form>
    </section>
  );
}

function Extensions({ settings }: { settings: PeriodSettings }) {
  const { t, language } = useSpeech();
  if (settings.extensions.length === 0) return <p className="text-ink-2">{t("periods:extension.none")}</p>;
  return (
    <DataTable id="extensions" caption={t("periods:extension.list")}>
      <TableHead>
        <ColumnHead>{t("periods:extension.organisation")}</ColumnHead>
        <ColumnHead>{t("periods:extension.until_short")}</ColumnHead>
        <ColumnHead>{t("periods:extension.reason")}</ColumnHead>
      </TableHead>
      <tbody>
        {settings.extensions.map((row) => (
          <TableRow key={row.organisation + row.grantedAt}>
            <RowHead>{row.organisation}</RowHead>
            <TextCell>
              {formatMoment(language, row.until)}
              {row.hasEnded && <span className="block text-small text-ink-2">{t("periods:extension.ended")}</span>}
            </TextCell>
            <TextCell>{row.reason}</TextCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
