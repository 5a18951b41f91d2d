/**
 * How a figure moved from one year to the next, as a person would say it.
 * `times`: many times more. `fallen`: to zero, from something. `by`: a small figure, in its unit. `share`: a fraction.
 */
export type Change =
  | { kind: "same" }
  | { kind: "times"; times: number }
  | { kind: "fallen" }
  | { kind: "by"; by: number }
  | { kind: "share"; fraction: number };

/** Below this a percentage says more than is known. */
const smallFigure = 20;
const manyTimes = 3;
const muchMore = 10;

/** Null when one of the two is not a number: nothing can be compared. */
export function changeBetween(before: number | null, now: number | null): Change | null {
  if (before === null || now === null) return null;
  const by = now - before;
  if (by === 0) return { kind: "same" };
  if (now === 0) return { kind: "fallen" };
  if (before > 0 && now >= before * manyTimes && by >= muchMore)
    return { kind: "times", times: Math.round(now / before) };
  return before < smallFigure ? { kind: "by", by } : { kind: "share", fraction: by / before };
}
