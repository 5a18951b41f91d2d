import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { audiences } from "#db/reference/support.ts";
import { countyName, territories } from "#db/reference/territories.ts";
import { audienceAtMost, summaryAtMost } from "../edit-profile-input.ts";
import { type EditableProfile, type FormMarks } from "../queries/own-profile.server.ts";
import { CarriedFields, EditField } from "./edit-field.tsx";

type Props = EditableProfile["description"] & { marks: FormMarks; reply: Reply | undefined };

/** What the organisation does, for whom and where. */
export function EditDescription({ marks, reply, ...stored }: Props) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="description">
      <SectionHeading small id="description">
        {t("organisations:edit.description")}
      </SectionHeading>
      <form method="post" noValidate className="max-w-field pt-5">
        <CarriedFields marks={marks} intent="description" />
        <EditField
          name="summary_ro"
          stored={stored.summaryRo}
          reply={reply}
          rows={4}
          hint={t("organisations:edit.summary_hint", { count: summaryAtMost })}
        />
        <EditField name="summary_en" stored={stored.summaryEn} reply={reply} rows={4} optional />
        <EditField
          name="audience_ro"
          stored={stored.audienceRo}
          reply={reply}
          rows={2}
          optional
          hint={t("organisations:edit.audience_hint", { count: audienceAtMost })}
        />
        <EditField name="audience_en" stored={stored.audienceEn} reply={reply} rows={2} optional />
        <Audiences chosen={stored.audiences} reply={reply} />
        <Counties chosen={stored.territories} reply={reply} />
        <EditField
          name="places"
          stored={stored.places.join(", ")}
          reply={reply}
          optional
          hint={t("organisations:edit.places_hint")}
        />
        <EditField name="founded_year" stored={stored.foundedYear} reply={reply} optional inputMode="numeric" />
        <EditField
          name="active_since"
          stored={stored.activeSince}
          reply={reply}
          optional
          inputMode="numeric"
          hint={t("organisations:edit.active_since_hint")}
        />
        <Button>{t("organisations:edit.save_description")}</Button>
      </form>
    </section>
  );
}

type ChosenProps = { chosen: readonly string[]; reply: Reply | undefined };

/** What is ticked: as it was sent, when the form came back, also when nothing was. */
const ticked = ({ chosen, reply }: ChosenProps, field: string) => (reply ? (reply.typed[field] ?? []) : chosen);

function Audiences(props: ChosenProps) {
  const { t } = useSpeech();
  const now = ticked(props, "audiences");
  return (
    <FieldSet
      id="field-audiences"
      label={t("organisations:edit.audiences")}
      error={useFieldError(props.reply, "audiences")}
      optional
    >
      {audiences.map((audience) => (
        <CheckboxField
          key={audience}
          id={`field-audiences-${audience}`}
          name="audiences"
          value={audience}
          defaultChecked={now.includes(audience)}
          label={t(`organisations:audience.${audience}`)}
        />
      ))}
    </FieldSet>
  );
}

/** Many boxes, closed until they are wanted; what is chosen is said in the line that opens them. */
function Counties(props: ChosenProps) {
  const { t } = useSpeech();
  const now = ticked(props, "territories");
  const label = (territory: string) => countyName(territory) ?? t("organisations:edit.national");
  const chosen = territories.filter((territory) => now.includes(territory)).map(label);
  return (
    <details className="mb-7.5" open={props.reply !== undefined}>
      <summary className="min-h-11 py-2.5">
        <span className="font-semibold text-primary underline underline-offset-[0.2em]">
          {t("organisations:edit.territories")}
        </span>
        {": "}
        {chosen.join(", ") || t("organisations:edit.territories_none")}
      </summary>
      <FieldSet
        id="field-territories"
        label={<span className="sr-only">{t("organisations:edit.territories")}</span>}
        error={useFieldError(props.reply, "territories")}
      >
        <div className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-4">
          {territories.map((territory) => (
            <CheckboxField
              key={territory}
              id={`field-territories-${territory}`}
              name="territories"
              value={territory}
              defaultChecked={now.includes(territory)}
              label={label(territory)}
            />
          ))}
        </div>
      </FieldSet>
    </details>
  );
}
