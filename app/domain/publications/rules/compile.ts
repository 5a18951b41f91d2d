import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type YearIndicator } from "#app/domain/catalogue/model.ts";
import { type DisclosureRules, type HiddenReason } from "#app/domain/disclosure/model.ts";
import { safePattern, type TableCell } from "#app/domain/disclosure/safe-pattern.ts";
import { type Both, type CellQualifier, type CellStatus, neverPublic } from "../model.ts";
import { totalsRelations } from "./definitions.ts";

/** What one organisation's accepted report says of one national total. */
export type AcceptedFigure = {
  indicator: string;
  state: "value" | "not_collected" | "not_applicable" | "blank";
  /** Null exactly when the state is not `value`. */
  value: number | null;
  qualifier: CellQualifier;
};

/** An organisation that a total may be about: a member of the year, or one whose report was accepted. */
export type Reporter = {
  organisationId: string;
  /** Related organisations count as one contributor. */
  controlGroup: string | null;
  /** Codes of the services it says it offers. */
  offers: ReadonlySet<string>;
  /** Null when it has no accepted report. */
  figures: ReadonlyMap<string, AcceptedFigure> | null;
};

export type CompiledCell = {
  indicator: string;
  breakdown: "";
  labels: Both;
  unit: string;
  status: CellStatus;
  value: number | null;
  qualifier: CellQualifier;
  reportingOrganisations: number;
  memberOrganisations: number;
  /** For the secretariat; null unless hidden. */
  reason: HiddenReason | null;
};

type Gathered = {
  indicator: YearIndicator;
  answers: { contributor: string; figure: AcceptedFigure }[];
  applies: number;
};

/**
 * The national totals of a year from its accepted reports, with what must stay hidden. A total nobody answered is "not
 * collected"; one that applies to no organisation is left out.
 */
export function compiledCells(year: number, reporters: readonly Reporter[], rules: DisclosureRules): CompiledCell[] {
  const gathered = catalogueOfYear(year)
    .indicators.filter(({ code, asked }) => (asked === "always" || asked === "service") && !neverPublic.has(code))
    .map((indicator) => gather(indicator, reporters))
    .filter(({ applies }) => applies > 0);
  const relations = totalsRelations(year);
  const decided = safePattern(gathered.filter(isAnswered).map(toDecide), relations, rules);
  const byCode = new Map(gathered.map((total) => [total.indicator.code, total]));
  /** A sum is as sure as the least sure of its own answers and of its parts. */
  const sureness = (code: string): CellQualifier => {
    const own = byCode.get(code)?.answers.map(({ figure }) => figure.qualifier) ?? [];
    const parts = relations.filter(({ kind, whole }) => kind === "sum" && whole === code).flatMap(({ parts }) => parts);
    return qualifierOf([...own, ...parts.map(sureness)]);
  };
  return gathered.map((total) => {
    const { code } = total.indicator;
    return compiled(total, { decision: decided.get(code), qualifier: sureness(code) });
  });
}

const isAnswered = ({ answers }: Gathered) => answers.length > 0;

function gather(indicator: YearIndicator, reporters: readonly Reporter[]): Gathered {
  const answers = reporters.flatMap(({ organisationId, controlGroup, figures }) => {
    const figure = figures?.get(indicator.code);
    return figure?.state === "value" ? [{ contributor: controlGroup ?? organisationId, figure }] : [];
  });
  return { indicator, answers, applies: reporters.filter((reporter) => appliesTo(indicator, reporter)).length };
}

/** What the organisation answered decides; without an answer, whether it would be asked. */
function appliesTo({ code, asked, askedWith }: YearIndicator, { figures, offers }: Reporter): boolean {
  const state = figures?.get(code)?.state ?? "blank";
  if (state !== "blank") return state !== "not_applicable";
  return asked === "always" || askedWith.some((service) => offers.has(service));
}

function toDecide({ indicator, answers }: Gathered): TableCell {
  const contributions = answers.map(({ contributor, figure }) => ({ contributor, value: figure.value ?? 0 }));
  return { id: indicator.code, disclosureClass: indicator.disclosureClass, contributions };
}

type Decided = { decision: ReturnType<ReturnType<typeof safePattern>["get"]>; qualifier: CellQualifier };

function compiled({ indicator, answers, applies }: Gathered, { decision, qualifier }: Decided): CompiledCell {
  const status = decision?.status ?? "not_collected";
  const isPublic = status === "published";
  return {
    indicator: indicator.code,
    breakdown: "",
    labels: { ro: indicator.labels.ro, en: indicator.labels.en },
    unit: indicator.unit,
    status,
    value: isPublic ? answers.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0) : null,
    qualifier: isPublic ? qualifier : "exact",
    reportingOrganisations: answers.length,
    memberOrganisations: applies,
    reason: decision?.reason ?? null,
  };
}

function qualifierOf(qualifiers: readonly CellQualifier[]): CellQualifier {
  if (qualifiers.includes("approximate")) return "approximate";
  return qualifiers.includes("at_least") ? "at_least" : "exact";
}
