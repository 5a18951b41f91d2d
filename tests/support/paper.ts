import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Tag = { role?: string; alt?: string; children?: Tag[] };

const tagsIn = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap((child) => tagsIn(child))];

/** What a PDF says to a reader, and to a program that reads it aloud. */
export async function paperOf(bytes: ArrayBuffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const [{ info }, marks] = await Promise.all([pdf.getMetadata(), pdf.getMarkInfo()]);
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const text = contents.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : ""))).join(" ");
  const said = info as { Title?: string; Language?: string };
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const tags = trees.flatMap((tree) => tagsIn(tree as unknown as Tag));
  await pdf.destroy();
  return {
    title: said.Title ?? "",
    lang: contents[0]?.lang ?? said.Language,
    isTagged: marks?.Marked === true,
    text,
    roles: [...new Set(tags.flatMap(({ role }) => role ?? []))],
    /** What is said of its images to whoever does not see them. */
    alternatives: tags.flatMap(({ alt }) => alt ?? []),
  };
}
