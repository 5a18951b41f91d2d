/**
 * Cuts the two typefaces of the design system down to the letters the portal writes and puts them in public/fonts.
 * Run by hand after a font update: `node scripts/subset-fonts.mjs`. The result is committed.
 *
 * Fontsource ships each face in slices by script, so each face becomes two files: `latin` (English, French, Dutch,
 * figures, punctuation) and, with `-ro`, `latin-ext` (ă ș ț and the cedilla forms people still type). The ranges it prints are those of fonts.css.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL("../public/fonts/", import.meta.url));

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join("");
const latin =
  `${ascii}\u00a0§©«¬®°±²³´¶·¹»¼½¾¿×÷ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸàáâäæçèéêëíîïóôöùúûüÿñÑßŒœ` +
  "–—‘’‚“”„†•…‹›⁄€™−→←↑↓\u2009\u202f\u200b\u2011";
const latinExt = "ĂăȘșȚțŞşŢţ";

const faces = [
  {
    name: "literata",
    source: "@fontsource-variable/literata/files/literata-{slice}-opsz-normal.woff2",
    axes: { wght: { min: 400, max: 600, default: 400 }, opsz: { min: 12, max: 60, default: 18 } },
  },
  {
    name: "source-sans-3",
    source: "@fontsource-variable/source-sans-3/files/source-sans-3-{slice}-wght-normal.woff2",
    axes: { wght: { min: 400, max: 700, default: 400 } },
  },
];

/** Only what the screens use: kerning, marks, composition, local forms and tabular or superior figures. */
const keepFeatures = ["kern", "mark", "mkmk", "ccmp", "locl", "lnum", "tnum", "liga"];

await mkdir(target, { recursive: true });
let total = 0;
for (const face of faces) {
  for (const { slice, letters, suffix } of [
    { slice: "latin", letters: latin, suffix: "" },
    { slice: "latin-ext", letters: latinExt, suffix: "-ro" },
  ]) {
    const original = await readFile(require.resolve(face.source.replace("{slice}", slice)));
    const small = await subsetFont(original, letters, {
      targetFormat: "woff2",
      variationAxes: face.axes,
      keepFeatures,
      noHinting: true,
    });
    const file = `${face.name}${suffix}.woff2`;
    await writeFile(new URL(file, `file://${target}`), small);
    total += small.length;
    console.log(`${file}: ${original.length} bytes cut to ${small.length}`);
  }
}
console.log(`together ${total} bytes`);
console.log(
  `latin-ext range: ${[...latinExt].map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`).join(", ")}`,
);
