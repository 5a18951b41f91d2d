/** Romanian is the source and the default; English stands under `/en`. */
export const languages = ["ro", "en"] as const;
export type Language = (typeof languages)[number];

/** The language an address is written in: `/en` and all below it is English. */
export function languageOf(pathname: string): Language {
  return /^\/en(\/|$)/.test(pathname) ? "en" : "ro";
}

/** The same page in another language. Both the given and the returned address are site-absolute paths. */
export function inLanguage(language: Language, path: string): string {
  const plain = path.replace(/^\/en(?=\/|$|\?|#)/, "");
  const rooted = plain.startsWith("/") ? plain : `/${plain}`;
  if (language === "ro") return rooted;
  return rooted === "/" ? "/en" : `/en${rooted}`;
}
