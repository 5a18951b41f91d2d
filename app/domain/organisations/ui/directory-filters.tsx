import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField } from "#app/ui/form/choice.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { countyName } from "#db/reference/territories.ts";
import { type DirectoryAnswer, type DirectoryWish, isEverything } from "../directory.ts";

type Props = { wish: DirectoryWish; answer: Pick<DirectoryAnswer, "support" | "audiences" | "counties"> };

/** What the reader may ask for. Sent by GET, so that an answer has an address. */
export function DirectoryFilters({ wish, answer }: Props) {
  const { t, language } = useSpeech();
  return (
    <form
      method="get"
      action={inLanguage(language, paths.members())}
      aria-label={t("organisations:directory.filters")}
      className="no-print"
    >
      <TextField
        id="field-search"
        name="search"
        type="search"
        label={t("organisations:directory.search")}
        hint={t("organisations:directory.search_hint")}
        defaultValue={wish.words}
        maxLength={100}
      />
      <Choices
        name="support"
        legend={t("organisations:directory.support")}
        choices={answer.support.map(({ value, count }) => ({
          value,
          count,
          label: t(`organisations:support.${value}`),
          checked: wish.support.includes(value),
        }))}
      />
      <Choices
        name="audience"
        legend={t("organisations:directory.audience")}
        choices={answer.audiences.map(({ value, count }) => ({
          value,
          count,
          label: t(`organisations:audience.${value}`),
          checked: wish.audiences.includes(value),
        }))}
      />
      <div className="border-t-2 border-ink pt-4">
        <CountyField county={wish.county} counties={answer.counties} />
      </div>
      <Button variant="secondary" wide>
        {t("organisations:directory.apply")}
      </Button>
      {!isEverything(wish) && <Clear />}
    </form>
  );
}

function Clear() {
  const { t } = useSpeech();
  return (
    <p className="mt-3">
      <TextLink to={paths.members()} className="inline-flex min-h-11 items-center">
        {t("organisations:directory.clear")}
      </TextLink>
    </p>
  );
}

type Choice = { value: string; count: number; label: string; checked: boolean };

/** Choices nobody could be found by are left out, unless the reader had made them. */
function Choices({ name, legend, choices }: { name: string; legend: string; choices: readonly Choice[] }) {
  const { t } = useSpeech();
  const shown = choices.filter(({ count, checked }) => count > 0 || checked);
  if (shown.length === 0) return null;
  return (
    <fieldset className="mb-5 border-t-2 border-ink pt-4">
      <legend className="float-left mb-1 w-full text-small font-semibold">{legend}</legend>
      <div className="clear-both grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-4 text-small md:grid-cols-1">
        {shown.map(({ value, count, label, checked }) => (
          <CheckboxField
            key={value}
            id={`field-${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={checked}
            label={t("organisations:directory.choice", { label, found: count })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function CountyField({ county, counties }: { county: string | null; counties: DirectoryAnswer["counties"] }) {
  const { t } = useSpeech();
  const known = counties.filter(({ value, count }) => count > 0 || value === county);
  const options = known.map(({ value, count }) => ({
    value,
    label: t("organisations:directory.choice", { label: countyName(value) ?? value, found: count }),
  }));
  return (
    <Select
      id="field-county"
      name="county"
      label={t("organisations:directory.county")}
      defaultValue={county ?? ""}
      options={[{ value: "", label: t("organisations:directory.county_all") }, ...options]}
      className="w-full min-w-0"
    />
  );
}
