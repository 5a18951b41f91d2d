import { type FigureQualifier, type FigureState } from "#app/domain/catalogue/model.ts";

/** What stands in a cell. Zero is a value; blank is unfinished. */
export type Answer = {
  state: FigureState;
  /** Null exactly when the state is not `value`. */
  value: number | null;
  qualifier: FigureQualifier;
};

export const blank: Answer = { state: "blank", value: null, qualifier: "exact" };
export const notApplicable: Answer = { state: "not_applicable", value: null, qualifier: "exact" };
export const notCollected: Answer = { state: "not_collected", value: null, qualifier: "exact" };
export const valued = (value: number, qualifier: FigureQualifier = "exact"): Answer => ({
  state: "value",
  value,
  qualifier,
});

const marks = { exact: "", at_least: "+", approximate: "~" } as const;

/** An answer in a few letters, for the hidden field that says what the person was looking at: `64`, `64~`, `x`, `-`. */
export function answerCode({ state, value, qualifier }: Answer): string {
  if (state === "value") return `${value}${marks[qualifier]}`;
  return { not_applicable: "x", not_collected: "-", blank: "" }[state];
}

/** The reverse of `answerCode`; null for what it cannot have written. */
export function answerOfCode(code: string): Answer | null {
  if (code === "") return blank;
  if (code === "x") return notApplicable;
  if (code === "-") return notCollected;
  const [, digits, mark] = /^(\d{1,15})([+~]?)$/.exec(code) ?? [];
  if (digits === undefined) return null;
  const qualifier = mark === "+" ? "at_least" : mark === "~" ? "approximate" : "exact";
  return valued(Number(digits), qualifier);
}

/** What a person was looking at when they typed: the version of the cell (0 for none yet) and its answer. */
export type SeenAnswer = { version: number; answer: Answer };

export const seenCode = ({ version, answer }: SeenAnswer) => `${version}:${answerCode(answer)}`;

/** The reverse of `seenCode`; null for what it cannot have written. */
export function seenOfCode(code: string | undefined): SeenAnswer | null {
  const [, version, rest = ""] = /^(\d{1,9}):(.*)$/.exec(code ?? "") ?? [];
  const answer = version === undefined ? null : answerOfCode(rest);
  return answer ? { version: Number(version), answer } : null;
}

const same = (a: Answer, b: Answer) => answerCode(a) === answerCode(b);

/**
 * What to do with an answer: nothing when the person left it as they saw it or when it already stands there; write it
 * when nobody changed the cell since; else two people disagree, and the stored one stays until somebody chooses.
 */
export function decide(stored: SeenAnswer, wanted: Answer, seen: SeenAnswer): "nothing" | "write" | "clash" {
  if (same(wanted, stored.answer) || same(wanted, seen.answer)) return "nothing";
  return stored.version === seen.version ? "write" : "clash";
}
