import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { RadioGroup } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { joinKinds } from "#app/domain/organisations/joining.ts";
import { type RegisterPage } from "#app/domain/organisations/queries/register-entry.server.ts";
import { type RegisterChange } from "../input.ts";

type Props = { page: RegisterPage; reply: Reply | undefined };

/** What each decision asks beside its reason. */
export function ChangeFields({ change, ...props }: Props & { change: RegisterChange }) {
  switch (change) {
    case "rename":
      return <Names {...props} />;
    case "kind":
      return <Kind {...props} />;
    case "group":
      return <Group {...props} />;
    case "leave":
      return <Day {...props} which="last" />;
    case "merge":
      return <Merging {...props} />;
    case "close":
      return null;
  }
}

function Names({ page, reply }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <TextField
        id="field-name"
        name="name"
        label={t("register:page.name")}
        error={useFieldError(reply, "name")}
        defaultValue={typedOr(reply, "name", page.name)}
      />
      <TextField
        id="field-short_name"
        name="short_name"
        label={t("register:page.short_name")}
        hint={t("register:rename.short_hint")}
        error={useFieldError(reply, "short_name")}
        defaultValue={typedOr(reply, "short_name", page.shortName)}
      />
    </>
  );
}

function Kind(props: Props) {
  const { t } = useSpeech();
  const { page, reply } = props;
  const chosen = typedOr(reply, "kind", page.lasting?.kind ?? "");
  return (
    <>
      <RadioGroup
        id="field-kind"
        name="kind"
        label={t("register:kind.question")}
        error={useFieldError(reply, "kind")}
        {...(chosen ? { defaultValue: chosen } : {})}
        choices={joinKinds.map((value) => ({ value, label: t(`join:kind.${value}`) }))}
      />
      <Day {...props} which="first" />
    </>
  );
}

function Group({ page, reply }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <TextField
        id="field-group"
        name="group"
        optional
        list="known-groups"
        label={t("register:page.group_question")}
        hint={t("register:group.hint")}
        error={useFieldError(reply, "group")}
        defaultValue={typedOr(reply, "group", page.controlGroup ?? "")}
      />
      <datalist id="known-groups">
        {page.groups.map((group) => (
          <option key={group} value={group}>
            {group}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Merging(props: Props) {
  const { t } = useSpeech();
  const { page, reply } = props;
  const people = typedOr(reply, "people", "");
  return (
    <>
      <Select
        id="field-into"
        name="into"
        label={t("register:merge.into")}
        error={useFieldError(reply, "into")}
        defaultValue={typedOr(reply, "into", "")}
        options={[
          { value: "", label: t("register:merge.choose") },
          ...page.others.map(({ slug, shortName }) => ({ value: slug, label: shortName })),
        ]}
      />
      <Day {...props} which="first" />
      <RadioGroup
        id="field-people"
        name="people"
        label={t("register:merge.people")}
        error={useFieldError(reply, "people")}
        {...(people ? { defaultValue: people } : {})}
        choices={(["move", "end"] as const).map((value) => ({ value, label: t(`register:merge.people_${value}`) }))}
      />
    </>
  );
}

function Day({ page, reply, which }: Props & { which: "first" | "last" }) {
  const { t } = useSpeech();
  return (
    <TextField
      id="field-day"
      name="day"
      type="date"
      label={t(`register:day_${which}`)}
      error={useFieldError(reply, "day")}
      defaultValue={typedOr(reply, "day", page.today)}
    />
  );
}
