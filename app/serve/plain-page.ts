import { type Request, type Response } from "express";
import { inLanguage } from "../i18n/languages.ts";
import { translate } from "../i18n/translate.server.ts";
import { type Envelope, envelopeOf } from "./envelope.ts";

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const style = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 "Source Sans 3", system-ui, sans-serif; }
body { margin: 0 auto; max-width: 40rem; padding: 2rem 1rem; }
h1 { font-family: Literata, Georgia, serif; font-size: 1.75rem; line-height: 1.25; }
label { display: block; margin-top: 1rem; font-weight: 600; overflow-wrap: anywhere; }
input, textarea { box-sizing: border-box; width: 100%; font: inherit; padding: .5rem; border: 1px solid currentcolor; border-radius: .25rem; }
textarea { min-height: 6rem; }
button { font: inherit; font-weight: 600; margin-top: 1.5rem; min-height: 2.75rem; padding: .5rem 1.25rem; }
a { color: inherit; }
small { opacity: .8; }
`;

export interface PlainPage {
  title: string;
  /** Plain text; escaped here. */
  paragraphs: readonly string[];
  /** Markup made by the server itself, already escaped. */
  markup?: string;
}

/** A whole page that needs neither the portal nor the database nor a style sheet. */
export function plainPage(envelope: Envelope, page: PlainPage): string {
  const { language, nonce, requestId } = envelope;
  const t = translate(language);
  const paragraphs = page.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>${escapeHtml(page.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(page.title)}</h1>
${paragraphs}
${page.markup ?? ""}
<p><a href="${inLanguage(language, "/")}">${escapeHtml(t("serve:home"))}</a></p>
<p><small>${escapeHtml(t("serve:request_number", { id: requestId }))}</small></p>
</main>
</body>
</html>
`;
}

export function sendPage(response: Response, status: number, html: string): void {
  response.status(status);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(html);
}

type Kind = "too_large" | "not_from_here" | "other_host" | "unreadable" | "method_not_allowed" | "too_slow" | "fault";

/** Answers with one of the server's own pages, in the language of the address. */
export function refuse(request: Request, response: Response, refusal: { status: number; kind: Kind; limit?: number }) {
  const envelope = envelopeOf(request);
  const t = translate(envelope.language);
  const title = t(`serve:${refusal.kind}.title`);
  const body = t(`serve:${refusal.kind}.body`, { limit: refusal.limit ?? 0 });
  sendPage(response, refusal.status, plainPage(envelope, { title, paragraphs: [body] }));
}
