import type { TFunction } from "i18next";
import { type Language } from "./languages.ts";
import { type Values } from "./sentence.ts";

/** The rooms that have sentences. A key is written `room:path.to.key`. */
export const rooms = [
  "common",
  "ui",
  "catalogue",
  "refusals",
  "audit",
  "accounts",
  "periods",
  "reporting",
  "review",
  "publications",
  "seats",
  "coalition",
  "organisations",
  "join",
  "register",
  "site",
  "manuscripts",
  "practices",
  "uptake",
  "files",
  "privacy",
  "notices",
  "mail",
  "portal",
  "serve",
] as const;

/** Says a sentence in one language; keys are typed from the Romanian files. */
export type Translate = TFunction<typeof rooms>;

/** Says a key that is only known at run time (a refusal, a finding). An unknown key throws, so that no reader ever sees one. */
export function sayKey(t: Translate, key: string, params?: Record<string, unknown>): string {
  const sentence = (t as unknown as Say)(key, params);
  if (sentence === key || sentence === key.split(":")[1]) throw new Error(`no sentence for "${key}"`);
  return sentence;
}

export type TranslateIn = (language: Language) => Translate;

export type Say = (key: string, values?: Values) => string;
