type Point = readonly [x: number, y: number];
type Edge = { from: Point; to: Point };

/** Straight pieces each curve becomes: smooth at the sizes of this picture. */
const pieces = 8;

/** The straight edges of a path of M, L, Q and Z, in its own units. Throws for anything else. */
export function edgesOf(path: string): Edge[] {
  const edges: Edge[] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  for (const [, command = "", written = ""] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = written.split(/[\s,]+/).map(Number);
    if (command === "M") start = at = [numbers[0] ?? 0, numbers[1] ?? 0];
    for (const to of pointsOf(command, numbers, { start, at })) {
      edges.push({ from: at, to });
      at = to;
    }
  }
  return edges;
}

/** The points a command leads through, one after the other. */
function pointsOf(command: string, numbers: readonly number[], { start, at }: { start: Point; at: Point }): Point[] {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  switch (command) {
    case "M":
      return [];
    case "L":
      return [[a, b]];
    case "Q":
      return curve(at, [a, b], [c, d]);
    case "Z":
      return [start];
    default:
      throw new Error(`an outline knows no "${command}"`);
  }
}

function curve(from: Point, by: Point, to: Point): Point[] {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    const mix = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * by[axis] + t ** 2 * to[axis];
    return [mix(0), mix(1)];
  });
}

/** Rows each pixel is looked at in. */
const rows = 5;

type Crossing = { x: number; turn: 1 | -1 };

/** Where the edges cross a height, from the left. */
function crossingsAt(edges: readonly Edge[], y: number): Crossing[] {
  const found: Crossing[] = [];
  for (const { from, to } of edges) {
    if (from[1] <= y === to[1] <= y) continue;
    const x = from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
    found.push({ x, turn: to[1] > from[1] ? 1 : -1 });
  }
  return found.sort((a, b) => a.x - b.x);
}

/** The stretches of a height that lie inside, by the nonzero rule: outlines may overlap. */
function insideAt(edges: readonly Edge[], y: number): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let depth = 0;
  let opened = 0;
  for (const { x, turn } of crossingsAt(edges, y)) {
    if (depth === 0) opened = x;
    depth += turn;
    if (depth === 0) stretches.push([opened, x]);
  }
  return stretches;
}

/** How much of each pixel the outline covers, told pixel by pixel. Edges in pixels, y downwards. */
export function fill(edges: readonly Edge[], cover: (x: number, y: number, part: number) => void): void {
  const heights = edges.flatMap(({ from, to }) => [from[1], to[1]]);
  const [top, bottom] = [Math.floor(Math.min(...heights)), Math.ceil(Math.max(...heights))];
  for (let y = top; y < bottom; y += 1) {
    for (const [x, part] of coveredIn(edges, y)) cover(x, y, Math.min(1, part));
  }
}

/** How much of each pixel of a line is covered. */
function coveredIn(edges: readonly Edge[], y: number): Map<number, number> {
  const line = new Map<number, number>();
  const stretches = Array.from({ length: rows }, (_, row) => insideAt(edges, y + (row + 0.5) / rows)).flat();
  for (const [from, to] of stretches) {
    for (let x = Math.floor(from); x < to; x += 1) {
      const part = Math.min(to, x + 1) - Math.max(from, x);
      line.set(x, (line.get(x) ?? 0) + part / rows);
    }
  }
  return line;
}
