import { type Dimension, type Indicator, type IndicatorVersion } from "#db/reference/catalogue-types.ts";
import { dimensions } from "#db/reference/dimensions.ts";
import { indicators } from "#db/reference/indicators.ts";
import { relations } from "#db/reference/relations.ts";
import { type Catalogue, type YearIndicator } from "./model.ts";

const made = new Map<number, Catalogue>();

/**
 * The whole catalogue as it is defined for a reporting year; what was not yet defined then is left out. Made once for
 * each year: reference data does not change while the portal runs.
 */
export function catalogueOfYear(year: number): Catalogue {
  const known = made.get(year);
  if (known) return known;
  const fresh = makeCatalogue(year);
  made.set(year, fresh);
  return fresh;
}

function makeCatalogue(year: number): Catalogue {
  const defined = indicators.flatMap((indicator) => {
    const version = versionOf(indicator.versions, year);
    return version ? [inYear(indicator, version, year)] : [];
  });
  return {
    year,
    indicators: defined,
    relations: relations.filter(({ fromYear }) => fromYear <= year),
    dimensionOrder: dimensions.map(({ code }) => code),
  };
}

/** The newest definition that already held in the year. */
export function versionOf(versions: readonly IndicatorVersion[], year: number): IndicatorVersion | null {
  return versions.findLast(({ fromYear }) => fromYear <= year) ?? null;
}

function inYear(indicator: Indicator, version: IndicatorVersion, year: number): YearIndicator {
  const { versions: _, ...lasting } = indicator;
  return {
    ...lasting,
    version: version.version,
    labels: version.labels,
    shortLabels: version.shortLabels ?? version.labels,
    definition: version.definition,
    hint: version.hint,
    dimensions: dimensionsOf(version),
    allowsEstimate: version.allowsEstimate,
    expectsEstimate: version.expectsEstimate,
    breaksSeries: version.breaksSeries && version.fromYear === year,
  };
}

function dimensionsOf(version: IndicatorVersion): readonly Dimension[] {
  return dimensions
    .filter(({ code }) => version.dimensions.includes(code))
    .map((dimension) => {
      const allowed = version.dimensionValues?.[dimension.code];
      if (!allowed) return dimension;
      return { ...dimension, values: dimension.values.filter(({ code }) => allowed.includes(code)) };
    });
}
