import { z } from "zod";
import { type CellKey } from "#app/domain/catalogue/model.ts";

const words = ["save", "continue", "autosave"] as const;

/**
 * What a button of a page of figures means: `save`, `open:<row>`, `confirm:<cell>`, `mine:<cell>`,
 * `theirs:<cell>`. Opening a row saves what is typed first, for those without script.
 */
export type FigureIntent =
  | { kind: (typeof words)[number] }
  | { kind: "open" | "confirm"; cell: CellKey }
  | { kind: "choose"; cell: CellKey; keep: "mine" | "theirs" };

const intent = z.string().transform((written): FigureIntent => {
  const [word = "", cell = ""] = written.split(":");
  if (word === "confirm" || word === "open") return { kind: word, cell };
  if (word === "mine" || word === "theirs") return { kind: "choose", cell, keep: word };
  return { kind: words.find((known) => known === word) ?? "save" };
});

/** Everything of the form but the cells, which the catalogue names. */
export const figuresInput = z.object({ intent: intent.prefault("save") });
