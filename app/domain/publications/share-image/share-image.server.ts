import { type Language } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { Canvas, type Colour } from "./canvas.ts";
import { inLines, write } from "./lettering.ts";
import { pngOf } from "./png.server.ts";

/** Width and height that networks show whole, in pixels. */
export const shareSize = { width: 1200, height: 630 };

const ground: Colour = [0xf2, 0xf0, 0xe8];
const ink: Colour = [0x18, 0x22, 0x2c];
const softInk: Colour = [0x47, 0x53, 0x5e];
const line: Colour = [0x0e, 0x46, 0x56];
const glow: Colour = [0xf6, 0xdf, 0xb0];

/** A coalition of more members than this is drawn with as many lines: more would run together. */
const mostLines = 60;

const drawn = new Map<string, Buffer>();

/** The picture that stands beside a link to the portal: the statement and one line for each member. Drawn once for a count. */
export function shareImage(language: Language, members: number): Buffer {
  const lines = Math.min(members, mostLines);
  const key = `${language} ${lines}`;
  const known = drawn.get(key);
  if (known) return known;
  const image = pngOf(draw(language, lines));
  if (drawn.size > 8) drawn.clear();
  drawn.set(key, image);
  return image;
}

function draw(language: Language, lines: number): Canvas {
  const t = translate(language);
  const canvas = new Canvas(shareSize.width, shareSize.height, ground);
  write(canvas, t("ui:brand.name"), { x: 72, y: 132, size: 54, colour: ink });
  const statement = inLines(t("coalition:statement"), { size: 68, width: 620 });
  statement.forEach((words, index) => write(canvas, words, { x: 72, y: 300 + index * 80, size: 68, colour: ink }));
  write(canvas, t("ui:brand.tagline"), { x: 72, y: 560, size: 30, colour: softInk });
  emblem(canvas, lines);
  return canvas;
}

/** The coalition's sign: lines gathered round a half-disc over a ground line. */
function emblem(canvas: Canvas, lines: number): void {
  const [x, y] = [920, 430];
  canvas.halfDisc({ x, y: y + 8, radius: 86 }, glow);
  for (let index = 0; index < lines; index += 1) {
    const angle = lines === 1 ? Math.PI / 2 : Math.PI * (1 - index / (lines - 1));
    const at = (radius: number) => [x + radius * Math.cos(angle), y - radius * Math.sin(angle)] as const;
    const [[x1, y1], [x2, y2]] = [at(124), at(208)];
    canvas.stroke({ x1, y1, x2, y2, width: Math.min(9, 240 / lines) }, line);
  }
  canvas.stroke({ x1: x - 214, y1: y + 10, x2: x + 214, y2: y + 10, width: 2 }, ink);
}
