import { type StillMissing } from "#app/domain/manuscripts/written-reply.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { type Missing } from "./rules/ready.ts";

/** What a practice still lacks, in words: how much, and each thing with its field. */
export const missingSaid = (t: Translate, missing: readonly Missing[]): StillMissing => ({
  said: t("practices:write.lead", { count: missing.length }),
  things: missing.map(({ what, field }) => ({ field, said: t(`practices:missing.${what}`) })),
});
