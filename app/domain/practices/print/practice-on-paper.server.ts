import { type Block, printedBlocks } from "#app/domain/markdown/printed.server.ts";
import { formatDay, formatSize } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { type TwoLanguages } from "#db/schema/practices.ts";
import { citationOf, factsOf, figureSaid } from "../facts.ts";
import { type PracticeToPrint } from "../queries/published-practice.server.ts";

/** Words and the language they are in: Romanian where nobody translated them. */
type Words = { text: string; language: Language };
type Note = { title: string; lines: string[]; links: { url: string; label: Words }[] };
type Reader = { practice: PracticeToPrint; t: Translate; language: Language; address: string };
type File = PracticeToPrint["files"][number];

/** Millimetres of the column that images stand in, and how high one may be. */
const column = { width: 120, height: 130 };
/** Pixels a millimetre: a small image is not blown up. */
const sharpness = 5;

const wordsOf = (written: TwoLanguages, language: Language): Words =>
  language === "en" && written.en !== null
    ? { text: written.en, language: "en" }
    : { text: written.ro, language: "ro" };

/** What `practice.typ` is filled with, for a reader of the language. `address`: of the page, whole; `origin`: the portal's. */
export function practiceOnPaper(
  practice: PracticeToPrint,
  { language, address, origin }: { language: Language; address: string; origin: string },
) {
  const t = translate(language);
  const reader = { practice, t, language, address };
  const title = wordsOf(practice.title, language);
  const { organisation, partners, summary, parts, figures, files } = practice;
  const images = files.filter(({ type }) => type === "webp");
  const documents = files.filter(({ type }) => type !== "webp");
  return {
    language,
    title,
    summary: wordsOf(summary, language),
    organisation: organisation.name,
    by: [
      `${t("practices:page.by")} ${organisation.name}.`,
      ...(partners.length > 0 ? [t("practices:page.with", { names: partners.join(", ") })] : []),
    ].join(" "),
    foot: `${title.text} · ${address}`,
    page: t("practices:print.page", { page: "{page}", pages: "{pages}" }),
    notices: noticesOf(reader),
    parts: parts.map(({ part, source }): { title: string; language: Language; blocks: Block[] } => {
      const { text, language: written } = wordsOf(source, language);
      return { title: t(`practices:part.${part}`), language: written, blocks: printedBlocks(text) };
    }),
    figures: figures.map((figure) => ({
      value: figureSaid(figure, t, language),
      label: wordsOf(figure.label, language),
    })),
    figures_title: t("practices:page.figures"),
    figures_note: figures[0] ? t("practices:page.figures_note", { year: figures[0].year }) : "",
    files_title: t(images.length === 0 ? "files:shown.title" : "files:shown.attached"),
    images: images.map(imageOf),
    documents: documents.map((file) => documentOf(file, { t, language, origin })),
    notes: notesOf(reader),
  };
}

/** The words of files are Romanian. */
const imageOf = ({ id, alternative, caption, width, height }: File) => ({
  picture: id,
  alternative,
  caption,
  /** Millimetres. */
  width: Math.min(column.width, (column.height * (width ?? 1)) / (height ?? 1), (width ?? 1) / sharpness),
});

function documentOf(file: File, { t, language, origin }: Pick<Reader, "t" | "language"> & { origin: string }) {
  const facts = t("files:facts", { type: t(`files:type.${file.type}`), size: formatSize(language, file.size) });
  return {
    title: file.caption || file.name,
    facts: file.caption ? `${file.name} · ${facts}` : facts,
    address: `${origin}${file.address}`,
  };
}

/** What a reader must know before relying on the text. */
function noticesOf({ practice, t, language }: Reader): { title: string; text: string }[] {
  const { isExample, state, isOverdue, reviewOn } = practice;
  const day = reviewOn ? formatDay(language, reviewOn) : "";
  return [
    ...(isExample ? [{ title: t("practices:page.is_example"), text: t("practices:page.is_example_text") }] : []),
    ...(state === "archived" ? [{ title: t("practices:page.archived"), text: t("practices:page.archived_text") }] : []),
    ...(isOverdue ? [{ title: t("practices:page.overdue", { day }), text: t("practices:page.overdue_text") }] : []),
  ].map(({ title, text }) => ({ title: `${title}.`, text }));
}

function notesOf(reader: Reader): Note[] {
  const { practice, t, language, address } = reader;
  const { evidence, licence, links, contact } = practice;
  const title = wordsOf(practice.title, language).text;
  const note = (name: string, lines: string[], to: Note["links"] = []): Note => ({ title: name, lines, links: to });
  const addresses = links.map(({ label, url }) => ({ url, label: wordsOf(label, language) }));
  const mail = contact ? [{ url: `mailto:${contact}`, label: { text: contact, language } }] : [];
  return [
    ...factsOf(practice, t).map(([name, value]) => note(name, [value])),
    note(t("practices:page.evidence"), [
      t(`practices:evidence.${evidence}`),
      t(`practices:evidence_means.${evidence}`),
    ]),
    ...(links.length > 0 ? [note(t("practices:page.links"), [], addresses)] : []),
    ...(contact ? [note(t("practices:page.contact"), [t("practices:page.contact_text")], mail)] : []),
    note(t("practices:page.about"), originOf(reader)),
    note(t("practices:page.licence"), [licence ? t(`practices:licence.${licence}`) : t("practices:page.no_licence")]),
    note(t("practices:page.cite"), [citationOf(practice, { title, address }, t)]),
  ];
}

function originOf({ practice, t, language }: Reader): string[] {
  const { source, reviewOn, publishedAt, version } = practice;
  return [
    ...(source ? [t("practices:page.from_source", { source })] : []),
    ...(source && !reviewOn ? [t("practices:page.not_confirmed")] : []),
    t("practices:page.published", { day: formatDay(language, publishedAt), version }),
    ...(reviewOn ? [t("practices:page.review", { day: formatDay(language, reviewOn) })] : []),
  ];
}
