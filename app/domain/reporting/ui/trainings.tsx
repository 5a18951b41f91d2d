import { type Dimension } from "#db/reference/catalogue-types.ts";
import { dimensions } from "#db/reference/dimensions.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type FiguresPage, type PageTraining } from "../queries/figures-page.server.ts";
import { IdentifyingWarning } from "#app/ui/form/identifying-warning.tsx";
import { trainingChannels, trainingTopics } from "../training-names.ts";

type Props = { page: FiguresPage; reply: Reply | undefined };

/** The training sessions of the year: add, change, remove. Plain form posts. */
export function Trainings({ page, reply }: Props) {
  const { t } = useSpeech();
  const { year, trainings, readOnly } = page;
  const about = reply?.typed["training"]?.[0] ?? null;
  return (
    <section aria-labelledby="trainings" className="mt-14">
      <SectionHeading small id="trainings">
        {t("reporting:training.title", { year })}
      </SectionHeading>
      <p className="mt-3 mb-4 text-ink-2">{t("reporting:training.lead")}</p>
      <ReplySummary reply={reply} firstField="title" idPrefix={about === null ? "field-" : `field-${about}-`} />
      {trainings.length === 0 && <p className="mb-4">{t("reporting:training.none")}</p>}
      <ul>
        {trainings.map((training) => (
          <TrainingItem
            key={training.id}
            training={training}
            reply={about === training.id ? reply : undefined}
            isOpen={about === training.id}
            mayChange={readOnly === null}
          />
        ))}
      </ul>
      {!readOnly && (
        <details className="mt-4" open={reply !== undefined && about === null}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-primary underline underline-offset-[0.2em]">
            {t("reporting:training.add")}
          </summary>
          <form method="post" className="mt-3 border-l-2 border-rule pl-4">
            <input type="hidden" name="intent" value="training-add" />
            <input type="hidden" name="form_key" value={page.keys.training} />
            <TrainingFields id="new" training={null} reply={about === null ? reply : undefined} />
            <Button variant="secondary">{t("reporting:training.add_button")}</Button>
          </form>
        </details>
      )}
    </section>
  );
}

type ItemProps = { training: PageTraining; reply: Reply | undefined; isOpen: boolean; mayChange: boolean };

function TrainingItem({ training, reply, isOpen, mayChange }: ItemProps) {
  const { t, language } = useSpeech();
  const { id, title, topic, channel, sessions, version } = training;
  const facts = [
    t(`reporting:training.topics.${topic}`),
    t(`reporting:training.channels.${channel}`),
    t("reporting:training.line", { count: sessions }),
    ...countsOf(training).map(({ key, value }) => `${t(`reporting:training.${key}`)}: ${formatCount(language, value)}`),
  ];
  return (
    <li className="border-b border-rule py-3">
      <p className="font-semibold">{title}</p>
      <p className="text-table text-ink-2">{facts.join(" · ")}</p>
      <IdentifyingWarning text={title} />
      {mayChange && (
        <details open={isOpen}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-small text-primary underline underline-offset-[0.2em]">
            {t("reporting:training.change")}
            <span className="sr-only">: {title}</span>
          </summary>
          <form method="post" className="mt-2 border-l-2 border-rule pl-4">
            <input type="hidden" name="training" value={id} />
            <input type="hidden" name="version" value={version} />
            <TrainingFields id={id} training={training} reply={reply} />
            <div className="flex flex-wrap gap-3">
              <Button variant="secondary" name="intent" value="training-change">
                {t("reporting:training.change_button")}
              </Button>
              <Button variant="danger" name="intent" value="training-remove">
                {t("reporting:training.remove")}
              </Button>
            </div>
          </form>
        </details>
      )}
    </li>
  );
}

const counted = ["hours", "specialists", "others"] as const;

function countsOf(training: PageTraining) {
  return counted.flatMap((key) => {
    const value = training[key];
    return value === null ? [] : [{ key, value }];
  });
}

const audience = dimensions.find(({ code }) => code === "AUD") as Dimension;

const unwritten = { title: "", topic: "awareness", channel: "in_person" } as const;

type FieldsProps = { id: string; training: PageTraining | null; reply: Reply | undefined };

function TrainingFields({ id, training, reply }: FieldsProps) {
  const { t } = useSpeech();
  const own = (field: string) => (id === "new" ? `field-${field}` : `field-${id}-${field}`);
  const stored = (field: "title" | "topic" | "channel") => typedOr(reply, field, training?.[field] ?? unwritten[field]);
  return (
    <>
      <TextField
        id={own("title")}
        name="title"
        label={t("reporting:training.name")}
        defaultValue={stored("title")}
        error={useFieldError(reply, "title")}
      />
      <Select
        id={own("topic")}
        name="topic"
        label={t("reporting:training.topic")}
        defaultValue={stored("topic")}
        error={useFieldError(reply, "topic")}
        options={trainingTopics.map((value) => ({ value, label: t(`reporting:training.topics.${value}`) }))}
      />
      <Select
        id={own("channel")}
        name="channel"
        label={t("reporting:training.channel")}
        defaultValue={stored("channel")}
        error={useFieldError(reply, "channel")}
        options={trainingChannels.map((value) => ({ value, label: t(`reporting:training.channels.${value}`) }))}
      />
      <Audiences id={own("audiences")} chosen={reply?.typed["audiences"] ?? training?.audiences ?? []} />
      <div className="flex flex-wrap gap-x-6">
        {(["sessions", ...counted] as const).map((field) => (
          <CountField key={field} id={own(field)} field={field} stored={training?.[field] ?? null} reply={reply} />
        ))}
      </div>
    </>
  );
}

function Audiences({ id, chosen }: { id: string; chosen: readonly string[] }) {
  const { t, language } = useSpeech();
  return (
    <FieldSet id={id} label={t("reporting:training.audiences")}>
      <div className="md:columns-2">
        {audience.values.map(({ code, labels }) => (
          <div key={code} className="break-inside-avoid">
            <CheckboxField
              id={`${id}-${code}`}
              name="audiences"
              value={code}
              label={labels[language]}
              defaultChecked={chosen.includes(code)}
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}

type CountProps = {
  id: string;
  field: "sessions" | (typeof counted)[number];
  stored: number | null;
  reply: Reply | undefined;
};

function CountField({ id, field, stored, reply }: CountProps) {
  const { t } = useSpeech();
  const error = useFieldError(reply, field);
  return (
    <div className={error ? "w-full" : "w-full md:w-36"}>
      <TextField
        id={id}
        name={field}
        inputMode="numeric"
        label={t(`reporting:training.${field}`)}
        optional={field !== "sessions"}
        defaultValue={typedOr(reply, field, stored === null ? "" : String(stored))}
        error={error}
      />
    </div>
  );
}
