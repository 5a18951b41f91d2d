import { TextDifference } from "#app/domain/manuscripts/ui/text-difference.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import {
  type FieldDifference,
  type PracticeHistory,
  type VersionNamed,
} from "../../queries/practice-history.server.ts";
import { fieldLabel, valueSaid } from "./field-words.ts";

type Props = { history: PracticeHistory };
type Version = PracticeHistory["versions"][number];

/** Who changed a practice and when, what differs between two versions, and the way to take one of them again. */
export function PracticeHistoryPage({
  history,
  reply,
  isTaken,
}: Props & { reply: Reply | undefined; isTaken: boolean }) {
  const { t } = useSpeech();
  const { id, title, side, versions, compared } = history;
  return (
    <>
      <ReplySummary reply={reply} firstField="versions" />
      {isTaken && !reply && (
        <Banner title={t("practices:history.taken")}>
          <p>{t("practices:history.taken_text")}</p>
        </Banner>
      )}
      <PageHeading
        kicker={title || t("practices:write.untitled")}
        title={t("practices:history.title")}
        lead={t(`practices:history.lead.${side}`)}
      />
      <section aria-labelledby="field-versions" className="mb-12">
        <SectionHeading small id="field-versions">
          {t("practices:history.versions", { count: versions.length })}
        </SectionHeading>
        <ol>
          <Now history={history} />
          {versions.map((version, index) => (
            <Row key={version.number} history={history} version={version} before={versions[index + 1]} />
          ))}
        </ol>
      </section>
      {compared && <Comparison history={history} compared={compared} />}
      <p className="mt-10">
        <TextLink
          to={side === "authors" ? paths.ownPractice(id) : paths.textToCheck(id)}
          className="inline-flex min-h-11 items-center"
        >
          {t("practices:history.back")}
        </TextLink>
      </p>
    </>
  );
}

function comparing({ id, side }: PracticeHistory, from: VersionNamed, to: VersionNamed): string {
  const wanted = `from=${from}&to=${to}`;
  return `${side === "authors" ? paths.ownPracticeHistory(id, wanted) : paths.textHistory(id, wanted)}#difference`;
}

/** The text as it is now, and who saved it. */
function Now({ history }: Props) {
  const { t, language } = useSpeech();
  const { now, versions, side, organisation } = history;
  const moment = formatMoment(language, now.at);
  const somebody = side === "readers" ? organisation : t("manuscripts:writing.somebody");
  const name = now.name ?? somebody;
  const [newest] = versions;
  return (
    <li className="border-b border-rule py-4">
      <p className="font-semibold">{t("practices:history.now")}</p>
      <p className="text-table text-ink-2">
        {now.isReader
          ? t("manuscripts:writing.last_own", { moment })
          : t("manuscripts:writing.last_colleague", { name, moment })}
      </p>
      {newest && (
        <TextLink to={comparing(history, newest.number, "now")} className="inline-flex min-h-11 items-center">
          {t("practices:history.changed_since", { number: newest.number })}
        </TextLink>
      )}
    </li>
  );
}

/** Of what was published, who checked it; of the rest who wrote it, for those who check only the organisation. */
function whoMade({ why, by }: Version, { side, organisation }: PracticeHistory, t: Translate): string {
  if (why === "published") return by ?? t("practices:history.secretariat");
  return side === "readers" ? organisation : `${by ?? t("manuscripts:writing.somebody")}, ${organisation}`;
}

function Row({ history, version, before }: Props & { version: Version; before: Version | undefined }) {
  const { t, language } = useSpeech();
  const { number, why, at } = version;
  const who = whoMade(version, history, t);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-4">
      <div className="min-w-0">
        <p className="font-semibold">
          {t("practices:history.version", { number })}: {t(`practices:history.why.${why}`)}
        </p>
        <p className="text-table text-ink-2">
          {who} · <time dateTime={at}>{formatMoment(language, at)}</time>
        </p>
        {before && (
          <TextLink to={comparing(history, before.number, number)} className="inline-flex min-h-11 items-center">
            {t("practices:history.changed_since", { number: before.number })}
            <span className="sr-only">: {t("practices:history.version", { number })}</span>
          </TextLink>
        )}
      </div>
      {history.mayTake && (
        <form method="post" action={inLanguage(language, paths.ownPracticeHistory(history.id))}>
          <input type="hidden" name="form_key" value={history.formKey} />
          <input type="hidden" name="version" value={history.version} />
          <Button variant="secondary" name="number" value={number}>
            {t("practices:history.take")}
            <span className="sr-only">: {t("practices:history.version", { number })}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

type Compared = NonNullable<PracticeHistory["compared"]>;

/** Two versions, field by field, and the form that chooses them. */
function Comparison({ history, compared: { from, to, fields } }: Props & { compared: Compared }) {
  const { t } = useSpeech();
  const named = (one: VersionNamed) =>
    one === "now" ? t("practices:history.now") : t("practices:history.version", { number: one });
  const options = ["now" as const, ...history.versions.map(({ number }) => number)].map((one) => ({
    value: String(one),
    label: named(one),
  }));
  return (
    <section aria-labelledby="difference">
      <SectionHeading small id="difference">
        {t("practices:history.difference", { from: named(from), to: named(to) })}
      </SectionHeading>
      <form method="get" className="no-print flex flex-wrap items-end gap-x-6 pt-5">
        <Select
          id="from"
          name="from"
          label={t("practices:history.from")}
          options={options}
          defaultValue={String(from)}
        />
        <Select id="to" name="to" label={t("practices:history.to")} options={options} defaultValue={String(to)} />
        <Button variant="secondary" className="mb-7.5">
          {t("practices:history.compare")}
        </Button>
      </form>
      {fields.length === 0 ? (
        <p>{t("practices:history.same")}</p>
      ) : (
        <dl>
          {fields.map((difference) => (
            <FieldChanged key={difference.field} difference={difference} />
          ))}
        </dl>
      )}
    </section>
  );
}

function FieldChanged({ difference: { field, before, after } }: { difference: FieldDifference }) {
  const { t, language } = useSpeech();
  const said = (value: string | string[]) => valueSaid(t, language, { field, value });
  const lang = field.endsWith("_en") ? "en" : "ro";
  return (
    <div className="border-b border-rule py-4">
      <dt className="font-semibold">{fieldLabel(t, field)}</dt>
      <dd className="mt-1">
        <TextDifference before={said(before)} after={said(after)} lang={lang} />
      </dd>
    </div>
  );
}
