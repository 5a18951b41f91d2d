import { type Context } from "#app/domain/context.ts";
import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { slotName, slotsOf, type WordSection } from "#app/domain/submissions/sections.ts";
import { saveNarrative } from "./commands/save-narrative.server.ts";
import { type WantedWords, wantedWords, wordsInput } from "./words-input.ts";
import { wordField } from "./words-names.ts";
import { type WordsReply } from "./words-reply.ts";

type Posted = { year: number; section: WordSection; typed: Typed; intent: string };

/** The answers that fit their schema are saved; those that do not are given back with their sentence. */
export async function saveTypedWords(ctx: Context, posted: Posted): Promise<WordsReply> {
  const { year, section, typed, intent } = posted;
  const { form, problems } = readWords(section, typed);
  const troubled = new Set(problems.map(({ field }) => field.replace(/-\w+$/, "")));
  const sent = new Set(Object.keys(typed).filter((name) => name.endsWith("-seen")));
  const answers = wantedWords(section, form)
    .filter(({ slot }) => !troubled.has(slotName(slot)) && sent.has(wordField(slot, "seen")))
    .filter(({ slot }) => form[wordField(slot, "keep")] !== "theirs")
    .map((answer) => (isUndecided(typed, form, answer) ? { ...answer, seen: nothingSeen } : answer));
  const { savedAt, clashes, seen } = await saveNarrative(ctx, { year, section, answers });
  return { kind: "words", savedAt, clashes, problems, seen, typed: intent === "autosave" ? {} : typed };
}

/** Of an undecided clash nothing counts as seen, so that it is shown again instead of written. */
const nothingSeen = { version: -1, mark: "-" };

function isUndecided(typed: Typed, form: Record<string, unknown>, { slot }: WantedWords): boolean {
  return typed[wordField(slot, "clash")] !== undefined && form[wordField(slot, "keep")] === undefined;
}

/** The form, with the fields that do not fit left out and named. */
function readWords(section: WordSection, typed: Typed): { form: Record<string, unknown>; problems: FieldProblem[] } {
  const schema = wordsInput[section];
  const isMany = new Set(slotsOf[section].map((slot) => wordField(slot, "codes")));
  const values = Object.fromEntries(
    Object.entries(typed).map(([name, all]) => [name, isMany.has(name) ? all : all[0]]),
  );
  const read = schema.safeParse(values);
  if (read.success) return { form: read.data, problems: [] };
  const problems = read.error.issues.map((issue) => ({ field: String(issue.path[0] ?? ""), key: issue.message }));
  const wrong = new Set(problems.map(({ field }) => field));
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name)));
  return { form: schema.parse(rest), problems };
}
