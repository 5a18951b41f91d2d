import { type Language } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { type Consent, consents } from "#db/reference/consents.ts";

/** What is kept beside what somebody agreed to, with the moment: which version, and its words in the language they were shown in. */
export type ConsentProof = { version: string; text: string; language: Language };

/** The words a form shows today for whoever reads this language. */
export function consentShown(to: Consent, language: Language): ConsentProof {
  const { words, version } = consents[to];
  return { version, text: translate(language)(words), language };
}
