import type { Resource } from "i18next";
import type { Language } from "./languages.ts";

/**
 * The rooms whose screens run in the browser. Everything else is rendered on the server only and ships no sentence.
 * Loaded for one language, before hydration.
 */
const loaders: Record<Language, () => Promise<Resource[string]>> = {
  ro: async () => ({
    common: (await import("./ro/common.ts")).default,
    ui: (await import("./ro/ui.ts")).default,
    catalogue: (await import("./ro/catalogue.ts")).default,
    reporting: (await import("./ro/reporting.ts")).default,
  }),
  en: async () => ({
    common: (await import("./en/common.ts")).default,
    ui: (await import("./en/ui.ts")).default,
    catalogue: (await import("./en/catalogue.ts")).default,
    reporting: (await import("./en/reporting.ts")).default,
  }),
};

export async function browserSentences(language: Language): Promise<Resource> {
  return { [language]: await loaders[language]() };
}
