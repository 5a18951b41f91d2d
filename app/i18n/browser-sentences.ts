import type { Resource } from "i18next";
import type { Language } from "./languages.ts";

/** The rooms whose screens can run in the browser. Everything else is rendered on the server only and ships no sentence. */
const loaders = {
  ro: {
    common: () => import("./ro/common.ts"),
    ui: () => import("./ro/ui.ts"),
    accounts: () => import("./ro/accounts.ts"),
    refusals: () => import("./ro/refusals.ts"),
    catalogue: () => import("./ro/catalogue.ts"),
    manuscripts: () => import("./ro/manuscripts.ts"),
    periods: () => import("./ro/periods.ts"),
    reporting: () => import("./ro/reporting.ts"),
  },
  en: {
    common: () => import("./en/common.ts"),
    ui: () => import("./en/ui.ts"),
    accounts: () => import("./en/accounts.ts"),
    refusals: () => import("./en/refusals.ts"),
    catalogue: () => import("./en/catalogue.ts"),
    manuscripts: () => import("./en/manuscripts.ts"),
    periods: () => import("./en/periods.ts"),
    reporting: () => import("./en/reporting.ts"),
  },
} as const;

export type BrowserRoom = keyof (typeof loaders)["ro"];

/** The sentences of some rooms in one language, loaded before hydration. Every page needs `common` and `ui`. */
export async function browserSentences(language: Language, rooms: readonly BrowserRoom[]): Promise<Resource> {
  const wanted = ["common", "ui", ...rooms] as const;
  const loaded = await Promise.all(wanted.map(async (room) => [room, (await loaders[language][room]()).default]));
  return { [language]: Object.fromEntries(loaded) as Resource[string] };
}
