import { type Language } from "#app/i18n/languages.ts";
import { type FeedEntry } from "./queries/newest-practices.server.ts";
import { type PublicPractice } from "./queries/published-practice.server.ts";

const licences: Readonly<Record<string, string>> = {
  cc_by: "https://creativecommons.org/licenses/by/4.0/",
  cc_by_sa: "https://creativecommons.org/licenses/by-sa/4.0/",
  cc_by_nc: "https://creativecommons.org/licenses/by-nc/4.0/",
};

/** The practice for search engines, by the words of schema.org. It cannot end the element it stands in. */
export function jsonLdOf(
  practice: PublicPractice,
  { address, language }: { address: string; language: Language },
): string {
  const { title, summary, organisation, licence, version } = practice;
  const inEnglish = language === "en" && title.en !== null;
  const text = (both: { ro: string; en: string | null }) => (inEnglish ? (both.en ?? both.ro) : both.ro);
  const facts = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: text(title),
    description: text(summary),
    inLanguage: inEnglish ? "en" : "ro",
    url: address,
    version: String(version),
    datePublished: practice.firstPublishedAt,
    dateModified: practice.publishedAt,
    author: { "@type": "Organization", name: organisation.name },
    publisher: { "@type": "Organization", name: "ProTECT" },
    ...(licence && licences[licence] ? { license: licences[licence] } : {}),
  };
  return JSON.stringify(facts).replaceAll("<", "\\u003c");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

type Feed = {
  title: string;
  language: Language;
  /** Whole addresses: of the library, of the feed itself, and of one practice. */
  library: string;
  self: string;
  practice: (slug: string) => string;
};

/** The newest practices as an Atom feed (RFC 4287). Moments in UTC; nothing invented for the demo. */
export function atomFeed(entries: readonly FeedEntry[], feed: Feed): string {
  const real = entries.filter(({ isExample }) => !isExample);
  const updated = real[0]?.publishedAt.toISOString() ?? "2020-01-01T00:00:00.000Z";
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<title>${escaped(feed.title)}</title>
<id>${escaped(feed.library)}</id>
<link rel="alternate" href="${escaped(feed.library)}"/>
<link rel="self" href="${escaped(feed.self)}"/>
<updated>${updated}</updated>
${real.map((entry) => entryOf(entry, feed)).join("\n")}
</feed>
`;
}

function entryOf(entry: FeedEntry, { language, practice }: Feed): string {
  const inEnglish = language === "en" && entry.title.en !== null;
  const text = (both: { ro: string; en: string | null }) => escaped(inEnglish ? (both.en ?? both.ro) : both.ro);
  const { id, slug, title, summary, organisation, firstPublishedAt, publishedAt } = entry;
  return `<entry xml:lang="${inEnglish ? "en" : "ro"}"><title>${text(title)}</title><id>urn:uuid:${id}</id><link rel="alternate" href="${escaped(practice(slug))}"/><published>${firstPublishedAt.toISOString()}</published><updated>${publishedAt.toISOString()}</updated><author><name>${escaped(organisation)}</name></author><summary>${text(summary)}</summary></entry>`;
}
