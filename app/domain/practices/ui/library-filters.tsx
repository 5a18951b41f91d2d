import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type Counted, isEverything, type LibraryCounts, type LibraryWish } from "../library.ts";

type Props = { wish: LibraryWish; counts: LibraryCounts };

/** What the reader may ask for. Sent by GET, so that an answer has an address. */
export function LibraryFilters({ wish, counts }: Props) {
  const { t, language } = useSpeech();
  return (
    <form
      method="get"
      action={inLanguage(language, paths.practices())}
      aria-label={t("practices:library.filters")}
      className="no-print bg-wash px-6 pt-6 pb-1 [&_.field-box]:w-full [&_.field-box]:min-w-0"
    >
      <div className="grid gap-x-5 md:grid-cols-2 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <TextField
          id="field-search"
          name="search"
          type="search"
          label={t("practices:library.search")}
          defaultValue={wish.words}
          maxLength={100}
        />
        <Sort wish={wish} />
      </div>
      <div className="grid items-end gap-x-5 md:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
        <Filter
          name="direction"
          wish={wish}
          counts={counts.directions}
          say={(one) => t(`coalition:directions.${one}.name`)}
        />
        <Filter name="audience" wish={wish} counts={counts.audiences} say={(one) => t(`practices:audience.${one}`)} />
        <Filter name="kind" wish={wish} counts={counts.kinds} say={(one) => t(`practices:kind.${one}`)} />
        <Button variant="secondary" className="mb-7.5">
          {t("practices:library.apply")}
        </Button>
      </div>
      {!isEverything(wish) && (
        <p className="-mt-4 pb-3">
          <TextLink to={paths.practices()} className="inline-flex min-h-11 items-center">
            {t("practices:library.clear")}
          </TextLink>
        </p>
      )}
    </form>
  );
}

type FilterProps<T extends string> = {
  name: "direction" | "audience" | "kind";
  wish: LibraryWish;
  counts: readonly Counted<T>[];
  say: (value: T) => string;
};

/** One choice, each with how many it would leave; what would leave nothing is left out. */
function Filter<T extends string>({ name, wish, counts, say }: FilterProps<T>) {
  const { t } = useSpeech();
  const chosen = wish[name] ?? "";
  const kept = counts.filter(({ value, count }) => count > 0 || value === chosen);
  const options = kept.map(({ value, count }) => ({
    value,
    label: t("practices:library.choice", { label: say(value), count }),
  }));
  return (
    <Select
      id={`field-${name}`}
      name={name}
      label={t(`practices:library.${name}`)}
      defaultValue={chosen}
      options={[{ value: "", label: t(`practices:library.any_${name}`) }, ...options]}
    />
  );
}

function Sort({ wish }: Pick<Props, "wish">) {
  const { t } = useSpeech();
  const sorts = wish.words ? (["nearest", "newest", "title"] as const) : (["newest", "title"] as const);
  return (
    <Select
      id="field-sort"
      name="sort"
      label={t("practices:library.sort")}
      defaultValue={wish.sort}
      options={sorts.map((sort) => ({ value: sort, label: t(`practices:library.sorts.${sort}`) }))}
    />
  );
}
