import { type Dimension } from "#db/reference/catalogue-types.ts";
import {
  askedIndicators,
  type Catalogue,
  cellKey,
  type CellKey,
  type YearIndicator,
} from "#app/domain/catalogue/model.ts";

/** The part of a figure that is asked beside its total. */
export const children = "AGE2=MIN";

/** Divisions the form does not ask for: forty-two counties are read from the figures file only. */
const notAsked = new Set(["GEO"]);

/** The cells of one division of a row: `SEX` with F, M, X and U. */
export type RowDivision = { dimension: Dimension; cells: readonly CellKey[] };

/** One line of the form: a figure with what stands behind it. */
export type FigureRow = {
  indicator: YearIndicator;
  total: CellKey;
  /** Null where children are not asked about beside the total. */
  children: CellKey | null;
  divisions: readonly RowDivision[];
  /** Further figures inside this one, shown when the row is opened. */
  parts: readonly FigureRow[];
  /** How deep it stands under another row of the same table; 0 at the top. */
  depth: number;
  /** The report cannot be sent while this is blank. */
  isMain: boolean;
};

/** Rows that stand together. `services` end in a computed sum; `distinct` is the question about different people. */
export type RowGroup = {
  key: "services" | "distinct" | "who" | "start" | "further" | "all";
  rows: readonly FigureRow[];
};

/** The first figure of these sections answers whether there was anything to count at all. */
const mainFigures = new Set(["PRV.REACH", "TRN.PERS"]);

const whoCodes = /^VIC\.ALL\.(VICT|RISK|FAM)$/;
const startCodes = /^VIC\.(NEW|CARRY)$/;

function divisionsOf(indicator: YearIndicator): RowDivision[] {
  return indicator.dimensions
    .filter(({ code }) => !notAsked.has(code))
    .map((dimension) => ({
      dimension,
      cells: dimension.values.map(({ code }) => cellKey(indicator.code, `${dimension.code}=${code}`)),
    }));
}

function rowOf(indicator: YearIndicator, all: readonly YearIndicator[], depth: number): FigureRow {
  const inside = all.filter(({ code }) => isDirectlyUnder(code, indicator.code));
  return {
    indicator,
    total: indicator.code,
    children: indicator.inlineChildren ? cellKey(indicator.code, children) : null,
    divisions: divisionsOf(indicator),
    parts: inside.map((part) => rowOf(part, all, depth + 1)),
    depth,
    isMain: indicator.required || mainFigures.has(indicator.code),
  };
}

const isDirectlyUnder = (code: string, above: string) =>
  code.startsWith(`${above}.`) && !code.slice(above.length + 1).includes(".");

/** A table without hidden rows: what stands under a figure follows it, set in. */
function flat(asked: readonly YearIndicator[]): FigureRow[] {
  const codes = asked.map(({ code }) => code);
  return asked.map((indicator) => {
    const above = codes.filter((code) => indicator.code.startsWith(`${code}.`)).length;
    return { ...rowOf(indicator, [], above), parts: [] };
  });
}

function assistanceGroups(asked: readonly YearIndicator[]): RowGroup[] {
  const top = (wanted: (indicator: YearIndicator) => boolean) =>
    asked.filter(wanted).map((indicator) => rowOf(indicator, asked, 0));
  const isService = ({ code, askedWith }: YearIndicator) => askedWith.length === 1 && askedWith[0] === code;
  const taken = (code: string) => code === "VIC.ALL" || whoCodes.test(code) || startCodes.test(code);
  const further = ({ code }: YearIndicator) =>
    !code.startsWith("VIC.SVC.") && !taken(code) && !code.startsWith("VIC.ALL.") && code !== "VIC.EXIT.IND";
  const distinct = asked.filter(({ distinctPersons }) => distinctPersons);
  return [
    { key: "services", rows: top((indicator) => isService(indicator)) },
    { key: "distinct", rows: distinct.map((indicator) => ({ ...rowOf(indicator, [], 0), parts: [] })) },
    { key: "who", rows: top(({ code }) => whoCodes.test(code)) },
    { key: "start", rows: top(({ code }) => startCodes.test(code)) },
    { key: "further", rows: top(further) },
  ];
}

/** Rows already made, by their catalogue: organisations with the same services are asked the same. */
const made = new WeakMap<Catalogue, Map<string, readonly RowGroup[]>>();

/** What a section asks of an organisation with these services, in the order of the form. */
export function rowGroups(section: Catalogue, services: readonly string[]): readonly RowGroup[] {
  const ofCatalogue = made.get(section) ?? new Map<string, readonly RowGroup[]>();
  made.set(section, ofCatalogue);
  const name = services.join(" ");
  const groups = ofCatalogue.get(name) ?? groupsOf(section, services);
  ofCatalogue.set(name, groups);
  return groups;
}

function groupsOf(section: Catalogue, services: readonly string[]): readonly RowGroup[] {
  const asked = askedIndicators(section, services);
  const groups: RowGroup[] = asked.some(({ distinctPersons }) => distinctPersons)
    ? assistanceGroups(asked)
    : [{ key: "all", rows: flat(asked) }];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** A row and everything shown when it is opened. */
export function rowsWithin(row: FigureRow): readonly FigureRow[] {
  return [row, ...row.parts.flatMap(rowsWithin)];
}

const cellsKnown = new WeakMap<FigureRow, readonly CellKey[]>();

/** The cells of a row itself, each once: total, children, divisions. */
export function cellsOfRow(row: FigureRow): readonly CellKey[] {
  const known = cellsKnown.get(row) ?? cellsIn(row);
  cellsKnown.set(row, known);
  return known;
}

function cellsIn(row: FigureRow): readonly CellKey[] {
  const divided = row.divisions.flatMap(({ cells }) => cells);
  return [...new Set([row.total, ...(row.children ? [row.children] : []), ...divided])];
}

/** Every row of the groups, opened. */
export function allRows(groups: readonly RowGroup[]): readonly FigureRow[] {
  return groups.flatMap(({ rows }) => rows.flatMap(rowsWithin));
}

/** The rows that must be answered before the report can be sent. */
export const mainRows = (groups: readonly RowGroup[]) => allRows(groups).filter(({ isMain }) => isMain);

/** Only an organisation that has a service can lack it; of the others "did not have any" is said of the first figure. */
export function mayBeNotApplicable(row: FigureRow): boolean {
  return row.isMain && !row.indicator.distinctPersons;
}
