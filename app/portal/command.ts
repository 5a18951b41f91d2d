import { type ParseArgsConfig } from "node:util";
import { type Language } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";

/** What a command came to. Never thrown: wrong use is `WrongUse`, an expected no a `Refusal`. */
export type Outcome = {
  /** 0 done, 1 refused. */
  code: 0 | 1;
  /** For people, on standard output. */
  text: string;
  /** Why it was refused, or what deserves a look; one a line on standard error. */
  reasons: readonly string[];
  /** For machines, on standard output instead of the text. */
  facts: Record<string, unknown>;
};

export function done(text: string, facts: Record<string, unknown> = {}): Outcome {
  return { code: 0, text, reasons: [], facts };
}

export function refused(reasons: readonly string[], facts: Record<string, unknown> = {}): Outcome {
  return { code: 1, text: "", reasons, facts };
}

/** The command was called in a way it does not know: exit code 2, with its usage. The message is a whole sentence. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

export type Invocation = {
  positionals: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  language: Language;
  t: Translate;
  now: Date;
};

type CommandName =
  | "migrate"
  | "seed"
  | "create-admin"
  | "list"
  | "check-figures"
  | "import-figures"
  | "export-figures"
  | "import-release"
  | "verify-audit"
  | "doctor";

export type Command = {
  name: CommandName;
  /** Behind the name in the usage line: `FILE --organisation SLUG`. */
  synopsis: string;
  options?: NonNullable<ParseArgsConfig["options"]>;
  /** How many words follow the name. */
  positionals: number;
  run: (invocation: Invocation) => Promise<Outcome>;
};

/** The value of an option that must be given. */
export function needed({ options, t }: Invocation, name: string): string {
  const value = options[name];
  if (typeof value === "string" && value !== "") return value;
  throw new WrongUse(t("portal:wrong_use.option_missing", { option: `--${name}` }));
}

/** A year given as an option; null when it was not. */
export function yearOption({ options, t }: Invocation): number | null {
  const value = options["year"];
  if (value === undefined) return null;
  if (typeof value === "string" && /^(19|20)\d\d$/.test(value)) return Number(value);
  throw new WrongUse(t("portal:wrong_use.year_malformed", { year: String(value) }));
}

export function neededYear(invocation: Invocation): number {
  needed(invocation, "year");
  return yearOption(invocation) ?? 0;
}
