import { parseArgs } from "node:util";
import { type Language } from "#app/i18n/languages.ts";
import { type TranslateIn } from "#app/i18n/translator.ts";
import { type Command, type Invocation, WrongUse } from "./command.ts";

const everywhere = {
  json: { type: "boolean" },
  language: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** What holds for every command and must be known before one is chosen, however wrong the rest is. */
export type Manners = { json: boolean; help: boolean; language: Language };

export function mannersOf(words: readonly string[]): Manners {
  const said = words.findLast((word, index) => words[index - 1] === "--language" || word.startsWith("--language="));
  return {
    json: words.includes("--json"),
    help: words.includes("--help") || words.includes("-h"),
    language: said?.replace("--language=", "") === "ro" ? "ro" : "en",
  };
}

/** @throws {WrongUse} an option it does not know, a value missing, too few or too many words */
export function invocationOf(command: Command, words: readonly string[], speech: TranslateIn): Invocation {
  const { language } = mannersOf(words);
  const t = speech(language);
  const parsed = parse(command, words, (error) => new WrongUse(wrongOption(error, t)));
  const chosen = parsed.values["language"];
  if (chosen !== undefined && chosen !== "ro" && chosen !== "en") {
    throw new WrongUse(t("portal:wrong_use.language_unknown", { language: String(chosen) }));
  }
  if (parsed.positionals.length < command.positionals) throw new WrongUse(t("portal:wrong_use.too_few_words"));
  if (parsed.positionals.length > command.positionals) {
    throw new WrongUse(t("portal:wrong_use.too_many_words", { word: parsed.positionals.at(-1) }));
  }
  return { positionals: parsed.positionals, options: parsed.values, language, t, now: new Date() };
}

type Parsed = { values: Record<string, string | boolean | undefined>; positionals: string[] };

function parse(command: Command, words: readonly string[], explained: (error: unknown) => WrongUse): Parsed {
  try {
    const options = { ...everywhere, ...command.options };
    const parsed = parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
    return { values: parsed.values as Parsed["values"], positionals: parsed.positionals };
  } catch (error) {
    throw explained(error);
  }
}

function wrongOption(error: unknown, t: Invocation["t"]): string {
  const message = error instanceof Error ? error.message : "";
  const code = error instanceof Error && "code" in error ? error.code : "";
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? "";
  return code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? t("portal:wrong_use.option_unknown", { option })
    : t("portal:wrong_use.option_value", { option });
}
