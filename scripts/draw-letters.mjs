/**
 * Takes the outlines of the letters the share image writes out of the display typeface and puts them in
 * app/domain/publications/share-image/letters.ts. Run by hand after a font update: `node scripts/draw-letters.mjs`.
 * The result is committed, so that the server draws without a font library.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Blob as FontBlob, Face, Font } from "harfbuzzjs";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL("../app/domain/publications/share-image/letters.ts", import.meta.url));

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join("");
const slices = [
  { slice: "latin", letters: `${ascii}ÂÎâîéèëôöüç„”’–` },
  { slice: "latin-ext", letters: "ĂăȘșȚț" },
];

/** Units of the outlines: a thousandth of the letter size, so that whole numbers are exact enough. */
const unitsPerEm = 1000;

const glyphs = [];
for (const { slice, letters } of slices) {
  const file = require.resolve(`@fontsource-variable/literata/files/literata-${slice}-opsz-normal.woff2`);
  const small = await subsetFont(await readFile(file), letters, {
    targetFormat: "truetype",
    variationAxes: { wght: 500, opsz: 48 },
  });
  const face = new Face(new FontBlob(new Uint8Array(small).buffer));
  const font = new Font(face);
  const scale = unitsPerEm / face.upem;
  const rounded = (path) => path.replaceAll(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number) * scale)));
  for (const letter of letters) {
    const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0);
    if (glyph === undefined || glyph === null) continue;
    const advance = Math.round(font.glyphHAdvance(glyph) * scale);
    glyphs.push([letter.codePointAt(0), advance, rounded(font.glyphToPath(glyph))]);
  }
}

await writeFile(
  target,
  `/**
 * Outlines of the display typeface (Literata, SIL Open Font License 1.1), a letter a line: code point, advance and path
 * in thousandths of the letter size, y upwards. Written by scripts/draw-letters.mjs.
 */
export const letters = \`
${glyphs.map((glyph) => glyph.join(" ")).join("\n")}
\`;
`,
);
console.log(`${glyphs.length} letters`);
