import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";

/** A clash as a page receives it; the moment is an ISO instant. */
export type ShownClash = {
  cell: CellKey;
  mine: Answer;
  theirs: Answer;
  version: number;
  changedAt: string;
  role: "contributor" | "coordinator" | null;
};

/** What a page of figures hears after it was saved: everything readable is kept, the rest is said beside its field. */
export type FiguresReply = {
  kind: "figures";
  /** ISO instant. */
  savedAt: string;
  clashes: ShownClash[];
  problems: FieldProblem[];
  /** What the form is filled in against from now on, by cell. */
  seen: Record<CellKey, string>;
  /** The figure that was confirmed without a reason; null when none was. */
  unexplained: CellKey | null;
  /** Everything that was typed; empty for an autosave, which still stands in the page. */
  typed: Typed;
};
