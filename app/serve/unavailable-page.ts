import { translate } from "../i18n/translate.server.ts";
import { type Envelope } from "./envelope.ts";
import { escapeHtml, plainPage } from "./plain-page.ts";
import { type Typed } from "./typed-form.ts";

/** Fields that steer the form and mean nothing to a reader: sent again unseen. */
const unseen = /^_|^(intent|version|token|key|next|return_?to)$|(Id|_id|Version|_version|Token|_token|Key|_key)$/i;
const unreadable = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const secret = /passw|parol/i;

function field(name: string, value: string, index: number): string {
  const id = `typed-${index}`;
  const label = `<label for="${id}">${escapeHtml(name)}</label>`;
  const attributes = `id="${id}" name="${escapeHtml(name)}"`;
  if (secret.test(name)) return `${label}<input ${attributes} type="password" autocomplete="current-password">`;
  if (unseen.test(name) || unreadable.test(value)) {
    return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
  }
  if (value.length > 80 || value.includes("\n"))
    return `${label}<textarea ${attributes}>\n${escapeHtml(value)}</textarea>`;
  return `${label}<input ${attributes} value="${escapeHtml(value)}">`;
}

/**
 * The page for a database that cannot be reached. What was typed stands in it, readable and ready to be sent again to
 * the same address; passwords and files do not.
 * @param address path and query the form was sent to
 */
export function unavailablePage(envelope: Envelope, typed: Typed | null, address: string): string {
  const t = translate(envelope.language);
  const title = t("serve:unavailable.title");
  const again = escapeHtml(t("serve:unavailable.again"));
  if (!typed) {
    const markup = `<p><a href="${escapeHtml(address)}">${again}</a></p>`;
    return plainPage(envelope, { title, paragraphs: [t("serve:unavailable.body")], markup });
  }
  const names = typed.fields.map(([name]) => name);
  const paragraphs = [
    t("serve:unavailable.kept"),
    ...(names.some((name) => secret.test(name)) ? [t("serve:unavailable.password")] : []),
    ...(typed.files > 0 ? [t("serve:unavailable.file")] : []),
  ];
  const fields = typed.fields.map(([name, value], index) => field(name, value, index)).join("\n");
  const markup = `<form method="post" action="${escapeHtml(address)}">\n${fields}\n<button>${again}</button>\n</form>`;
  return plainPage(envelope, { title, paragraphs, markup });
}
