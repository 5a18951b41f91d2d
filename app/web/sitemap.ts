import { inLanguage, languages } from "#app/i18n/languages.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The list of pages for search engines: each page in each language, with the same page in the others beside it. */
export function sitemapOf(origin: string, pages: readonly string[]): string {
  const address = (language: (typeof languages)[number], path: string) =>
    escaped(`${origin}${inLanguage(language, path)}`);
  const entries = pages.flatMap((path) => {
    const twins = languages.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language, path)}"/>`,
    );
    return languages.map((language) => `<url><loc>${address(language, path)}</loc>${twins.join("")}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`;
}
