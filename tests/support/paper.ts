import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Tag = { role?: string; children?: Tag[] };

const rolesIn = (tag: Tag): string[] => [
  ...(tag.role ? [tag.role] : []),
  ...(tag.children ?? []).flatMap((child) => rolesIn(child)),
];

/** What a PDF says to a reader, and to a program that reads it aloud; text and tags of its first page. */
export async function paperOf(bytes: ArrayBuffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const [{ info }, marks, page] = await Promise.all([pdf.getMetadata(), pdf.getMarkInfo(), pdf.getPage(1)]);
  const { items, lang } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  const said = info as { Title?: string; Language?: string };
  const roles = new Set(rolesIn((await page.getStructTree()) as unknown as Tag));
  await pdf.destroy();
  return {
    title: said.Title ?? "",
    lang: lang ?? said.Language,
    isTagged: marks?.Marked === true,
    text,
    roles: [...roles],
  };
}
