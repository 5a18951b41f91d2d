import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { nouns, type TrailWish } from "../trail-wish.ts";

type Props = {
  wish: TrailWish;
  /** The plain address of the list. */
  to: string;
  /** To choose from; null where the reader sees one organisation only. */
  organisations: readonly { slug: string; name: string }[] | null;
};

/** What the reader looks for. Sent by GET, so that an answer has an address. */
export function TrailFilters({ wish, to, organisations }: Props) {
  const { t, language } = useSpeech();
  const isNarrowed = [wish.about, wish.organisation, wish.from, wish.until].some((value) => value !== null);
  return (
    <form
      method="get"
      action={inLanguage(language, to)}
      aria-label={t("audit:filters.name")}
      className="no-print mb-6 flex flex-wrap items-end gap-x-5"
    >
      <Select
        id="field-about"
        name="about"
        label={t("audit:filters.about")}
        defaultValue={wish.about ?? ""}
        options={[
          { value: "", label: t("audit:filters.everything") },
          ...nouns.map((noun) => ({ value: noun, label: t(`audit:about.${noun}`) })),
        ]}
      />
      {organisations && (
        <Select
          id="field-organisation"
          name="organisation"
          label={t("audit:filters.organisation")}
          defaultValue={wish.organisation ?? ""}
          options={[
            { value: "", label: t("audit:filters.every_organisation") },
            ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
      <DayField name="from" day={wish.from} />
      <DayField name="until" day={wish.until} />
      <div className="mb-5">
        <Button variant="secondary">{t("audit:filters.apply")}</Button>
      </div>
      {isNarrowed && (
        <p className="mb-5">
          <TextLink to={to} className="inline-flex min-h-12 items-center">
            {t("audit:filters.clear")}
          </TextLink>
        </p>
      )}
    </form>
  );
}

function DayField({ name, day }: { name: "from" | "until"; day: string | null }) {
  const { t } = useSpeech();
  return (
    <TextField
      id={`field-${name}`}
      name={name}
      type="date"
      label={t(`audit:filters.${name}`)}
      defaultValue={day ?? ""}
    />
  );
}
