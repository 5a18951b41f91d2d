import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { atWork } from "../apart/at-work.ts";
import { type ToTypeset } from "./typeset.server.ts";

/**
 * The process that sets documents with Typst. Setting one is synchronous, and memory grows with each, so it happens
 * neither where pages are answered nor for ever in one process.
 */
const faces = {
  literata: ["400Regular", "500Medium", "600SemiBold"],
  "source-sans-3": ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"],
};
const fontPaths = Object.entries(faces).flatMap(([family, cuts]) =>
  cuts.map((cut) => join("node_modules", "@expo-google-fonts", family, cut)),
);
// Nothing outside this folder is read, and nothing from the network.
const workspace = join(process.cwd(), "app");
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

/** What the faces of the house may have no shape for: symbols, pictures, scripts other than Latin, Greek and Cyrillic. */
const unusual =
  /[^\n -~\u00A0-\u024F\u0370-\u03FF\u0400-\u04FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u203A\u20AC\u2122\u2212]/gu;

function pdfOf(template: string, document: string): Uint8Array | null {
  const { result } = compiler.compile({ mainFilePath: join(workspace, template), inputs: { document } });
  return result && compiler.pdf(result, { pdfStandard: "ua-1" });
}

/** PDF/UA takes no character without a shape; the rest of a document is worth more than such a one. */
function pdfWhateverItHolds({ template, document }: ToTypeset): Uint8Array | null {
  for (const text of [document, document.replaceAll(unusual, "?")]) {
    try {
      const pdf = pdfOf(template, text);
      if (pdf) return pdf;
    } catch {
      // What it says may quote the document: it is written nowhere.
    }
  }
  return null;
}

/**
 * What the portal made itself, as a JPEG no larger than paper shows it: those go into a PDF as they are, while others are
 * unpacked there and take ten times the room.
 */
async function onPaper(picture: Buffer): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const fitting = { width: 1200, height: 1200, fit: "inside", withoutEnlargement: true } as const;
  return sharp(picture).resize(fitting).flatten({ background: "white" }).jpeg({ quality: 80 }).toBuffer();
}

async function hangUp(pictures: ToTypeset["pictures"], bytes: Uint8Array): Promise<void> {
  let from = 0;
  for (const { name, length } of pictures) {
    const picture = Buffer.from(bytes.subarray(from, from + length));
    compiler.mapShadow(join(workspace, "pictures", name), await onPaper(picture));
    from += length;
  }
}

atWork(async ({ said, bytes }) => {
  const asked = said as ToTypeset;
  await hangUp(asked.pictures, bytes);
  const pdf = pdfWhateverItHolds(asked);
  compiler.resetShadow();
  compiler.evictCache(5);
  // It is null when the template and the document do not fit each other.
  return { said: pdf ? "set" : "does not fit", bytes: pdf ?? Buffer.alloc(0) };
});
