import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { type Typed } from "#app/kernel/reply.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { isReason } from "#app/domain/submissions/figures-examined.ts";
import { reportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { formOf } from "#app/domain/submissions/section-status.ts";
import { type FigureSection } from "#app/domain/submissions/sections.ts";
import { writeFigures } from "./commands/save-figures.server.ts";
import { type FiguresRead, readFigures, undecided } from "./figures-input.ts";
import { type FigureIntent } from "./figures-intent.ts";
import { type FiguresReply } from "./figures-reply.ts";

type Posted = { year: number; section: FigureSection; typed: Typed; intent: FigureIntent };

/** A form of figures as it was sent: what can be read is saved, what cannot is given back with its sentence. */
export async function saveTypedFigures(ctx: Context, posted: Posted): Promise<FiguresReply> {
  const { year, section, typed, intent } = posted;
  const { read, saved } = await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const report = await reportToWrite(inside, year);
    const { groups } = formOf({ catalogue: catalogueOfYear(year), services: report.services }, section);
    const rows = groups.flatMap(({ rows: all }) => all);
    const found = readFigures(rows, typed);
    const chosen = choose(found, undecided(rows, typed), intent);
    return { read: found, saved: await writeFigures(inside, report, { year, section, ...chosen }) };
  });
  const { savedAt, clashes, seen } = saved;
  const unexplained = intent.kind === "confirm" && !explains(read, intent.cell) ? intent.cell : null;
  const kept = intent.kind === "autosave" ? {} : typed;
  return { kind: "figures", savedAt, clashes, problems: read.problems, seen, unexplained, typed: kept };
}

/** What was chosen in a clash is written against the stored answer the person chose over. */
function choose(read: FiguresRead, mine: Map<CellKey, Answer>, intent: FigureIntent) {
  if (intent.kind !== "choose") return { wanted: read.wanted, undecided: mine };
  const answer = mine.get(intent.cell);
  mine.delete(intent.cell);
  // In an open page the field still holds what was typed: choosing the other answer leaves it unwritten.
  const others = read.wanted.filter(({ cell }) => cell !== intent.cell);
  if (intent.keep === "theirs") return { wanted: others, undecided: mine };
  if (!answer) return { wanted: read.wanted, undecided: mine };
  const wanted = read.wanted.map((one) => (one.cell === intent.cell ? { ...one, answer } : one));
  return { wanted, undecided: mine };
}

const explains = (read: FiguresRead, cell: CellKey) =>
  isReason(read.wanted.find((one) => one.cell === cell)?.explanation?.text ?? null);
