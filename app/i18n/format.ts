import type { Language } from "./languages.ts";

/** The tags numbers and dates are written by; British English, as the design guide says. */
const tags: Record<Language, string> = { ro: "ro-RO", en: "en-GB" };

/** Every instant is shown in the coalition's time zone. */
export const timeZone = "Europe/Bucharest";

const cached = <T>(make: (tag: string) => T) => {
  const made = new Map<Language, T>();
  return (language: Language): T => {
    const known = made.get(language);
    if (known) return known;
    const fresh = make(tags[language]);
    made.set(language, fresh);
    return fresh;
  };
};

const counts = cached((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const sizes = cached((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const percents = cached(
  (tag) => new Intl.NumberFormat(tag, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const days = cached(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone }),
);
const shortDays = cached((tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone }));
const times = cached(
  (tag) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }),
);

const lists = cached((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));

/** `a, b și c` or `a, b and c`. */
export function formatList(language: Language, items: readonly string[]): string {
  return lists(language).format(items);
}

/** A whole number: `78.970` in Romanian, `78,970` in English. */
export function formatCount(language: Language, value: number): string {
  return counts(language).format(value);
}

/** A share given as a fraction (0.482): `48,2 %` in Romanian, `48.2%` in English. */
export function formatShare(language: Language, fraction: number): string {
  return percents(language).format(fraction);
}

/** `joi, 31 martie 2022` or `Thursday 31 March 2022`, in the coalition's time zone. */
export function formatDay(language: Language, at: Date | string): string {
  return days(language)
    .format(new Date(at))
    .replace(/^(\p{L}+), (?=\d+ \p{L}+ \d{4}$)/u, language === "en" ? "$1 " : "$1, ");
}

/** `18 mart.` or `18 Mar`, in the coalition's time zone. */
export function formatShortDay(language: Language, at: Date | string): string {
  return shortDays(language).format(new Date(at));
}

/** `joi, 31 martie 2022, la 14:32` or `Thursday 31 March 2022 at 14:32`: a moment, alone or in a sentence. */
export function formatMoment(language: Language, at: Date | string): string {
  return `${formatDay(language, at)}${language === "en" ? " at" : ", la"} ${formatTime(language, at)}`;
}

/** `18 mart., 14:32` or `18 Mar, 14:32`: a moment in a margin, of a talk that goes on these days. */
export function formatShortMoment(language: Language, at: Date | string): string {
  return `${formatShortDay(language, at)}, ${formatTime(language, at)}`;
}

/** `14:32`, 24 hours, in the coalition's time zone. */
export function formatTime(language: Language, at: Date | string): string {
  return times(language).format(new Date(at));
}

/** A size in bytes as people say it: `1,4 MB`, `320 kB`; never less than 1 kB. */
export function formatSize(language: Language, bytes: number): string {
  const isLarge = bytes >= 999_500;
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return `${sizes(language).format(value)}\u00A0${isLarge ? "MB" : "kB"}`;
}
