import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type FiguresRead } from "#app/domain/catalogue/file/figures-file.server.ts";
import { type FigureChange } from "#app/domain/reporting/commands/import-figures.server.ts";
import { formatCount } from "#app/i18n/format.ts";
import { type Invocation } from "./command.ts";

type Answer = FigureChange["after"];

/** One figure as it stands, as it was read, and the line of the file it was read from. */
export type SaidChange = {
  cell: CellKey;
  line: number | null;
  /** The line as it stands in the file. */
  raw: string;
  before: Answer | null;
  after: Answer;
  sentence: string;
};

/** What would change, raw beside parsed, so that a thousand read as one is seen before it is written. */
export function sayChanges(
  invocation: Invocation,
  { read, text }: { read: FiguresRead; text: string },
  changes: readonly FigureChange[],
): SaidChange[] {
  const raws = text.split(/\r\n|\r|\n/);
  return changes.map(({ cell, before, after }) => {
    const line = read.lines.get(cell) ?? null;
    const raw = line === null ? "" : (raws[line - 1] ?? "").trim();
    const said = { figure: cell, before: answerText(invocation, before), after: answerText(invocation, after) };
    const sentence = invocation.t("portal:figures.change_raw", { ...said, line: String(line), raw });
    return { cell, line, raw, before, after, sentence };
  });
}

function answerText({ t, language }: Invocation, answer: Answer | null): string {
  if (answer === null) return t("portal:figures.state.absent");
  if (answer.state !== "value") return t(`portal:figures.state.${answer.state}`);
  return t(`portal:figures.qualified.${answer.qualifier}`, { value: formatCount(language, answer.value ?? 0) });
}
