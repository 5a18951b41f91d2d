import { type Catalogue, type CellKey, type Finding } from "#app/domain/catalogue/model.ts";
import { type RowGroup } from "#app/domain/submissions/figure-rows.ts";
import { everyFinding, placeOf, weigh } from "#app/domain/submissions/figures-examined.ts";
import { formOf, type ReportContent, sectionsAsked } from "#app/domain/submissions/section-status.ts";
import { isFigureSection } from "#app/domain/submissions/sections.ts";

type Whole = { catalogue: Catalogue; groups: readonly RowGroup[] };

/** What organisations with the same services are asked, already put together. */
const made = new WeakMap<Catalogue, Map<string, Whole>>();

function wholeOf(content: ReportContent): Whole {
  const wholes = made.get(content.catalogue) ?? new Map<string, Whole>();
  made.set(content.catalogue, wholes);
  const name = content.services.join(" ");
  const known = wholes.get(name);
  if (known) return known;
  const forms = sectionsAsked(content)
    .filter(isFigureSection)
    .map((section) => formOf(content, section));
  const indicators = forms.flatMap(({ catalogue }) => catalogue.indicators);
  const relations = forms.flatMap(({ catalogue }) => catalogue.relations);
  const whole = {
    catalogue: { ...content.catalogue, indicators, relations },
    groups: forms.flatMap(({ groups }) => groups),
  };
  wholes.set(name, whole);
  return whole;
}

/**
 * All that the rules say of the sections asked for, also what they could not check, in one examination: no relation
 * crosses sections, so it says what the reporter was told section by section.
 */
export function findingsOf(content: ReportContent): readonly Finding[] {
  const { catalogue, groups } = wholeOf(content);
  const codes = new Set(catalogue.indicators.map(({ code }) => code));
  const { services } = content;
  const cells = content.cells.filter(({ indicator }) => codes.has(indicator));
  const figures = content.lastYear.figures.filter(({ indicator }) => codes.has(indicator));
  const lastYear = { year: content.lastYear.year, figures };
  return everyFinding({ catalogue, groups, cells, lastYear, services, moment: "draft" });
}

/** Every sign by the figure it stands at. */
export function signsByFigure(findings: readonly Finding[], cells: ReportContent["cells"]): Map<CellKey, Finding[]> {
  const failed = findings.filter(({ outcome }) => outcome === "fail");
  const { errors, toCheck, explained } = weigh(failed, cells);
  const signs = new Map<CellKey, Finding[]>();
  for (const finding of [...errors, ...toCheck, ...explained]) {
    const known = signs.get(placeOf(finding));
    if (known) known.push(finding);
    else signs.set(placeOf(finding), [finding]);
  }
  return signs;
}
