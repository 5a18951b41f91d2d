import { type MetaDescriptor, type MetaFunction } from "@remix-run/node";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { type ShellFacts } from "./public-page.server.ts";

/** What the loader of a public page says of the page in the reader's language. */
type Head = {
  head: {
    title: string;
    description: string;
    /** Kept out of search engines: what is invented for the demo. */
    isHidden?: boolean;
  };
};

type Loaded = { data: unknown; origin: string; path: string };

/** Description, canonical address and the same page in the other language. */
export const publicMeta: MetaFunction = ({ data, matches, location }) => {
  const shell = matches.map((match) => match.data as Partial<ShellFacts> | undefined).find((each) => each?.origin);
  const { head } = (data ?? {}) as Partial<Head>;
  return head && shell?.origin ? described({ data, origin: shell.origin, path: location.pathname }, head) : [];
};

function described({ origin, path }: Loaded, { title, description, isHidden }: Head["head"]): MetaDescriptor[] {
  const address = (language: "ro" | "en") => `${origin}${inLanguage(language, path).replace(/(.)\/$/, "$1")}`;
  const language = languageOf(path);
  const alternate = (hrefLang: string, href: string) => ({ tagName: "link", rel: "alternate", hrefLang, href });
  return [
    { name: "description", content: description },
    ...(isHidden ? [{ name: "robots", content: "noindex" }] : []),
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: "ProTECT" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: address(language) },
    { property: "og:image", content: `${origin}${inLanguage(language, "/share.png")}` },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { name: "twitter:card", content: "summary_large_image" },
    { property: "og:locale", content: language === "ro" ? "ro_RO" : "en_GB" },
    { tagName: "link", rel: "canonical", href: address(language) },
    alternate("ro", address("ro")),
    alternate("en", address("en")),
    alternate("x-default", address("ro")),
  ];
}
