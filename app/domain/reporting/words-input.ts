import { z } from "zod";
import { normaliseLine, normaliseText } from "#app/kernel/text.ts";
import { longest } from "#app/domain/submissions/model.ts";
import { narrativeCodes, type Slot, slotsOf, type WordSection } from "#app/domain/submissions/sections.ts";
import { noWords, seenWordsCode, seenWordsOf, markOf } from "./words.ts";
import { type WordField, wordField } from "./words-names.ts";

const untouched = seenWordsCode({ version: 0, mark: markOf(noWords) });

const knownCodes: Record<string, readonly string[]> = narrativeCodes;

function fieldsOf(slot: Slot): Record<string, z.ZodType> {
  const name = (field: WordField) => wordField(slot, field);
  const allowed = knownCodes[slot.question] ?? [];
  return {
    [name("codes")]: z
      .array(z.string())
      .default([])
      .transform((codes) => codes.filter((code) => allowed.includes(code))),
    [name("title")]: z
      .string()
      .default("")
      .transform(normaliseLine)
      .pipe(z.string().max(longest.title, { error: "reporting:errors.title_too_long" })),
    [name("text")]: z
      .string()
      .default("")
      .transform(normaliseText)
      .pipe(z.string().max(longest.narrative, { error: "reporting:errors.text_too_long" })),
    [name("none")]: z.literal("on").optional(),
    [name("seen")]: z.string().default(untouched),
    [name("keep")]: z.enum(["mine", "theirs"]).optional(),
  };
}

const intent = z.enum(["save", "continue", "autosave"]).catch("save");

const build = (slots: readonly Slot[]) =>
  z.object({ intent, ...Object.fromEntries(slots.flatMap((slot) => Object.entries(fieldsOf(slot)))) });

/** The same schema for the page and the server, one for each section of words. */
export const wordsInput: Record<WordSection, ReturnType<typeof build>> = {
  challenges: build(slotsOf.challenges),
  practices: build(slotsOf.practices),
  policies: build(slotsOf.policies),
};

export type WantedWords = {
  slot: Slot;
  codes: string[];
  title: string | null;
  text: string;
  notApplicable: boolean;
  seen: { version: number; mark: string };
};

/** The answers of a form that fitted the schema of its section. */
export function wantedWords(section: WordSection, form: Record<string, unknown>): WantedWords[] {
  return slotsOf[section].map((slot) => {
    const value = (field: WordField) => form[wordField(slot, field)];
    const text = String(value("text") ?? "");
    const title = String(value("title") ?? "");
    return {
      slot,
      codes: (value("codes") as string[] | undefined) ?? [],
      title: slot.hasTitle && title !== "" ? title : null,
      text,
      notApplicable: value("none") === "on",
      seen: seenWordsOf(String(value("seen") ?? "")) ?? { version: 0, mark: markOf(noWords) },
    };
  });
}
