import { inLanguage, type Language } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";

/** A mail as it leaves: the HTML and its twin in plain text say the same. */
export type Letter = { subject: string; text: string; html: string };

/** What a template needs besides its props. */
export type Desk = {
  t: Translate;
  language: Language;
  /** Where people reach the portal, without a closing slash. */
  origin: string;
};

export type LetterParts = {
  subject: string;
  /** Sentences, one paragraph each. */
  paragraphs: readonly string[];
  /** The one button; `path` is a plain Romanian path of the portal. */
  button: { label: string; path: string };
  /** How to ask for more, after the button. */
  after: readonly string[];
  /** Who writes and why, at the foot; without it, that of those who work on reports. */
  signature?: string;
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Line breaks in a subject would end its header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** One column of 600 px in the system's sans, ink on white, no image; the button's address stands in words under it. */
export function writeLetter(desk: Desk, parts: LetterParts): Letter {
  const address = `${desk.origin}${inLanguage(desk.language, parts.button.path)}`;
  const subject = oneLine(parts.subject);
  return { subject, text: plainText(desk, parts, address), html: htmlOf(desk, { ...parts, subject }, address) };
}

function plainText({ t }: Desk, parts: LetterParts, address: string): string {
  const blocks = [
    ...parts.paragraphs,
    `${parts.button.label}:\n${address}`,
    ...parts.after,
    `-- \n${parts.signature ?? t("mail:signature")}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

const sans = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

function htmlOf({ t, language }: Desk, parts: LetterParts, address: string): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const href = escapeHtml(address);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(parts.subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#18222c;${sans};font-size:17px;line-height:1.55;word-break:break-word">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid #18222c;font-weight:600">${escapeHtml(t("mail:name"))}</p>
${parts.paragraphs.map(paragraph).join("\n")}
<p style="margin:24px 0 8px"><a href="${href}" style="display:inline-block;padding:12px 20px;background:#0e4656;color:#ffffff;border-radius:4px;font-weight:600;text-decoration:none">${escapeHtml(parts.button.label)}</a></p>
<p style="margin:0 0 24px;font-size:15px">${escapeHtml(t("mail:or_open"))} <a href="${href}" style="color:#0e4656">${href}</a></p>
${parts.after.map(paragraph).join("\n")}
<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d8d4c7;font-size:15px;color:#47535e">${escapeHtml(parts.signature ?? t("mail:signature"))}</p>
</div>
</body>
</html>
`;
}
