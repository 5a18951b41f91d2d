import { describeCountProblem } from "#app/domain/catalogue/describe.ts";
import { type Language } from "#app/i18n/languages.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { type FieldProblem } from "#app/kernel/reply.ts";
import { type Unit } from "#db/reference/catalogue-types.ts";

/** Why a field could not be taken, in words; a count names what is counted. */
export function sayProblem(speech: { t: Translate; language: Language }, { key, params = {} }: FieldProblem): string {
  const reading = /^catalogue:reading\.(\w+)$/.exec(key)?.[1];
  if (!reading) return sayKey(speech.t, key, params);
  return describeCountProblem(speech, { key: reading, params }, (params["unit"] ?? "person") as Unit);
}
