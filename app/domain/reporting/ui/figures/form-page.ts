import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Catalogue, type YearIndicator } from "#app/domain/catalogue/model.ts";
import { formOf } from "#app/domain/submissions/section-status.ts";
import { type Language } from "#app/i18n/languages.ts";
import { type Dimension, type Words } from "#db/reference/catalogue-types.ts";
import { type FiguresPage } from "../../queries/figures-page.server.ts";
import { type FormPage } from "./form-state.ts";

const unsaid: Words = { ro: "", en: "" };

/** What the form needs of its page, for the browser. */
export function formPage(page: FiguresPage, language: Language): FormPage {
  const { trainings: _trainings, place: _place, ...form } = page;
  return { ...form, catalogue: inOneLanguage(catalogueOfPage(page), language) };
}

/** The section's part of the catalogue. */
export function catalogueOfPage({ year, services, section }: Pick<FiguresPage, "year" | "services" | "section">) {
  return formOf({ catalogue: catalogueOfYear(year), services }, section).catalogue;
}

const made: Record<Language, WeakMap<Catalogue, Catalogue>> = { ro: new WeakMap(), en: new WeakMap() };

/** Words in the reader's language, empty in the other. Made once. */
function inOneLanguage(catalogue: Catalogue, language: Language): Catalogue {
  const known = made[language].get(catalogue);
  if (known) return known;
  const only = (words: Words): Words => ({ ...unsaid, [language]: words[language] });
  const dimensionIn = (dimension: Dimension): Dimension => ({
    ...dimension,
    labels: only(dimension.labels),
    values: dimension.values.map((value) => ({ ...value, labels: only(value.labels) })),
  });
  const indicators = catalogue.indicators.map((indicator): YearIndicator => {
    const { shortLabels, hint, dimensions } = indicator;
    return {
      ...indicator,
      labels: unsaid,
      shortLabels: only(shortLabels),
      hint: only(hint),
      definition: unsaid,
      dimensions: dimensions.map(dimensionIn),
    };
  });
  const fresh = { ...catalogue, indicators };
  made[language].set(catalogue, fresh);
  return fresh;
}
