import { type Unit, type Words } from "#db/reference/catalogue-types.ts";
import { formatCount, formatList } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { type Cut, cutsOf } from "./breakdown.ts";
import { type FileProblem } from "./file/columns.ts";
import { type Catalogue, type CellKey, type Finding, splitCellKey, type YearIndicator } from "./model.ts";

const inWords = (words: Words, language: Language) => words[language];

/** The short name of a cell: "Centre de zi", or "Centre de zi (copii, sub 18 ani)". An unknown code stands for itself. */
export function nameCell(language: Language, cell: CellKey, catalogue: Catalogue): string {
  const { indicator: code, breakdown } = splitCellKey(cell);
  const indicator = indicatorOf(code, catalogue);
  if (!indicator) return cell;
  const name = inWords(indicator.shortLabels, language);
  const cuts = cutsOf(breakdown).map((cut) => nameCut(language, cut, indicator));
  return cuts.length > 0 ? `${name} (${cuts.join(", ")})` : name;
}

const indicatorOf = (code: string, catalogue: Catalogue) =>
  catalogue.indicators.find((candidate) => candidate.code === code);

function nameCut(language: Language, { dimension, value }: Cut, indicator: YearIndicator | undefined): string {
  const allowed = indicator?.dimensions.find((candidate) => candidate.code === dimension);
  const found = allowed?.values.find((candidate) => candidate.code === value);
  return found ? inWords(found.labels, language) : `${dimension}=${value}`;
}

/** The translator and its language, as `useSpeech()` gives them. */
export type Speech = { t: Translate; language: Language };

/** "5 persoane", "20 de dosare": a count with its unit, in the grammar of the language. */
export function sayCount({ t, language }: Speech, value: number, what: Unit | "child"): string {
  return sayKey(t, `catalogue:counted.${what}`, { count: value, said: formatCount(language, value) });
}

/** The sentence of a finding, with names, numbers and plurals of the language. */
export function describeFinding(speech: Speech, finding: Finding, catalogue: Catalogue): string {
  return sayKey(speech.t, `catalogue:findings.${finding.key}`, saidParams(speech, finding, catalogue));
}

/** The same where the figure does not stand beside it: every sentence names what it is about. */
export function describeElsewhere(speech: Speech, finding: Finding, catalogue: Catalogue): string {
  if (finding.key !== "children_over") return describeFinding(speech, finding, catalogue);
  return sayKey(speech.t, "catalogue:elsewhere.children_over", saidParams(speech, finding, catalogue));
}

/** Findings that ask for a word. */
const asking = new Set([
  "carried_over",
  "share_off",
  "year_more",
  "year_less",
  "year_from_zero",
  "year_service_ended",
  "year_to_zero",
  "beds",
  "contacts_per_session",
  "estimate_expected",
]);

/** What a finding noticed, with the name of its figure and without its question: for where the answer stands beside it. */
export function describeFact(speech: Speech, finding: Finding, catalogue: Catalogue): string {
  if (!asking.has(finding.key)) return describeFinding(speech, finding, catalogue);
  const said = saidParams(speech, finding, catalogue);
  const place = nameCell(speech.language, finding.cells[0] ?? "", catalogue);
  return sayKey(speech.t, `catalogue:facts.${finding.key}`, { ...said, place });
}

function saidParams(speech: Speech, finding: Finding, catalogue: Catalogue): Record<string, string> {
  const { whole, wholeValue, partValue } = finding.params;
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(finding.params)) said[name] = sayParam(speech, [name, value], catalogue);
  if (typeof wholeValue === "number") {
    const code = splitCellKey(String(whole ?? "")).indicator;
    const unit = catalogue.indicators.find((indicator) => indicator.code === code)?.unit ?? "person";
    said["wholeCounted"] = sayCount(speech, wholeValue, unit);
  }
  if (typeof partValue === "number") said["partChildren"] = sayCount(speech, partValue, "child");
  if (typeof whole === "string") said["parts"] = nameParts(speech, whole, { finding, catalogue });
  return said;
}

/** Names of parts said in full before the rest becomes "4 more". */
const namedInFull = 3;

/** What a whole was compared with, so that two sums of one whole are told apart: "„Cazuri noi” și „Preluate”". */
function nameParts(
  { t, language }: Speech,
  whole: CellKey,
  { finding, catalogue }: { finding: Finding; catalogue: Catalogue },
): string {
  const parts = finding.cells.filter((cell) => cell !== whole);
  const shown = parts.length > namedInFull + 1 ? parts.slice(0, namedInFull) : parts;
  const names = shown.map((cell) =>
    sayKey(t, "catalogue:quoted", { name: namePart(language, { cell, whole }, catalogue) }),
  );
  const more = parts.length - shown.length;
  return formatList(language, more > 0 ? [...names, sayKey(t, "catalogue:and_more", { said: more })] : names);
}

/** A part beside its whole: what divides both is not said again, and of a division only the value is said. */
function namePart(
  language: Language,
  { cell, whole }: { cell: CellKey; whole: CellKey },
  catalogue: Catalogue,
): string {
  const [part, above] = [splitCellKey(cell), splitCellKey(whole)];
  if (part.breakdown === above.breakdown) return nameCell(language, part.indicator, catalogue);
  const further = cutsOf(part.breakdown).filter(({ dimension }) => !above.breakdown.includes(`${dimension}=`));
  return further.map((cut) => nameCut(language, cut, indicatorOf(part.indicator, catalogue))).join(", ");
}

const cellParams = new Set(["whole", "part", "cell"]);
const shareParams = new Set(["printedShare", "computedShare"]);

function sayParam(speech: Speech, [name, value]: [string, string | number], catalogue: Catalogue): string {
  if (typeof value === "string") {
    if (cellParams.has(name)) return nameCell(speech.language, value, catalogue);
    return name === "dimension" ? nameDimension(speech.language, value, catalogue) : value;
  }
  if (name === "times") return sayTimes(speech, value);
  if (name === "year") return String(value);
  return shareParams.has(name) ? sayFraction(speech.language, value) : formatCount(speech.language, value);
}

function nameDimension(language: Language, code: string, catalogue: Catalogue): string {
  const all = catalogue.indicators.flatMap(({ dimensions }) => dimensions);
  const found = all.find((dimension) => dimension.code === code);
  return found ? inWords(found.labels, language).toLowerCase() : code;
}

/** "de 12 ori", "de 3,4 ori": whole from ten up, one decimal below. */
function sayTimes({ t, language }: Speech, times: number): string {
  const rounded = times >= 10 ? Math.round(times) : Math.round(times * 10) / 10;
  return sayKey(t, "catalogue:times", { count: rounded, said: sayFraction(language, rounded) });
}

function sayFraction(language: Language, value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** Why a count could not be read, in words: "Scrie un număr întreg de persoane." */
export function describeCountProblem(
  { t, language }: Speech,
  problem: { key: string; params: Readonly<Record<string, string | number>> },
  unit: Unit,
): string {
  const limit = problem.params["limit"];
  return sayKey(t, `catalogue:reading.${problem.key}`, {
    things: sayKey(t, `catalogue:units.${unit}`),
    limit: typeof limit === "number" ? formatCount(language, limit) : "",
  });
}

/** Why a figures file or one of its lines cannot be taken, with the line where there is one. */
export function describeFileProblem(speech: Speech, { line, code, params }: FileProblem): string {
  const { key, unit } = params;
  const reason =
    typeof key === "string"
      ? describeCountProblem(speech, { key, params }, (unit as Unit | undefined) ?? "person")
      : "";
  const numbers = Object.entries(params).map(([name, value]) => {
    const said = typeof value === "number" && name !== "first" ? formatCount(speech.language, value) : String(value);
    return [name, said] as const;
  });
  const sentence = sayKey(speech.t, `catalogue:file.${code}`, { ...Object.fromEntries(numbers), reason });
  return line === null ? sentence : sayKey(speech.t, "catalogue:file.at_line", { line: String(line), sentence });
}
