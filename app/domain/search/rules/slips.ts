/** How many slips lie between two words: a letter left out, put in, mistaken, or two in the wrong order. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      now.push(costAt({ one, other, row, column }, { before, last, now }));
    }
    before = last;
    last = now;
  }
  return last[other.length] ?? 0;
}

type Place = { one: string; other: string; row: number; column: number };
type Rows = { before: number[]; last: number[]; now: number[] };

function costAt({ one, other, row, column }: Place, { before, last, now }: Rows): number {
  const same = one[row - 1] === other[column - 1] ? 0 : 1;
  const plain = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
  const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return swapped ? Math.min(plain, (before[column - 2] ?? 0) + 1) : plain;
}

/** The words that a mistyped one may be meant for: one slip away, the nearest in length first. At most four. */
export function meantBy(typed: string, known: readonly string[]): string[] {
  if (typed.length < 4) return [];
  return known
    .filter((word) => Math.abs(word.length - typed.length) <= 1 && slipsBetween(typed, word) === 1)
    .sort((a, b) => Math.abs(a.length - typed.length) - Math.abs(b.length - typed.length) || a.localeCompare(b))
    .slice(0, 4);
}
