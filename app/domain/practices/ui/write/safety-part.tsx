import { useSpeech } from "#app/i18n/context.tsx";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { practiceParts } from "#db/reference/practices.ts";
import { rows, usualWords } from "../../draft.ts";
import { type Flag } from "../../rules/ready.ts";
import { Line, Tick, YesNo } from "./fields.tsx";
import { Part, type PartProps } from "./part.tsx";

/** How people are protected, in the practice and in its text. */
export function SafetyPart({ from, flags }: PartProps & { flags: readonly Flag[] }) {
  const { t } = useSpeech();
  return (
    <Part id="safety" title={t("practices:write.safety")}>
      <Line
        from={from}
        name="part_safeguards_ro"
        rows={6}
        isMarkdown
        label={t("practices:part.safeguards")}
        hint={t("practices:write.part_hint.safeguards")}
        usual={usualWords.safeguards}
      />
      <YesNo
        from={from}
        name="mentions_people"
        label={t("practices:write.mentions_people")}
        hint={t("practices:write.mentions_hint")}
      />
      <Tick
        from={from}
        name="has_consent"
        label={t("practices:write.has_consent")}
        hint={t("practices:write.consent_hint")}
      />
      <div className="h-7.5" />
      <YesNo
        from={from}
        name="about_survivors"
        label={t("practices:write.about_survivors")}
        hint={t("practices:write.survivors_hint")}
      />
      {flags.length > 0 && <Flagged from={from} count={flags.length} />}
    </Part>
  );
}

function Flagged({ from, count }: PartProps & { count: number }) {
  const { t } = useSpeech();
  return (
    <>
      <InlineMessage kind="warning">{t("practices:write.flagged", { count })}</InlineMessage>
      <div className="mt-4">
        <Line
          from={from}
          name="scan_note"
          rows={3}
          label={t("practices:write.scan_note")}
          hint={t("practices:write.scan_hint")}
        />
      </div>
    </>
  );
}

/** Whether something of the translation was asked for, went wrong, or waits for an answer. */
function isTranslationMeant({ reply, meanwhile, shown, saved, comments }: PartProps["from"]): boolean {
  const fields = [
    ...(reply?.kind === "invalid" ? reply.problems.map(({ field }) => field) : []),
    ...(meanwhile?.clashes.map(({ field }) => field) ?? []),
    ...comments.filter(({ state }) => state === "open").map(({ field }) => field),
    shown?.field ?? "",
    saved ?? "",
  ];
  return fields.some((field) => field.endsWith("_en"));
}

/** The same in English, for whoever can write it. */
export function TranslationPart({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <details id="translation" className="mb-12" open={isTranslationMeant(from)}>
      <summary className="min-h-11 py-2.5 font-semibold text-primary underline underline-offset-[0.2em]">
        {t("practices:write.translation")}
      </summary>
      <div className="max-w-field pt-5">
        <Line from={from} name="title_en" label={t("practices:write.title_en")} optional lang="en" />
        <Line from={from} name="summary_en" rows={3} label={t("practices:write.summary_en")} optional lang="en" />
        {practiceParts.map((part) => (
          <Line
            key={part}
            from={from}
            name={`part_${part}_en`}
            rows={5}
            isMarkdown
            label={t("practices:write.part_en", { part: t(`practices:part.${part}`) })}
            usual={usualWords[part]}
            optional
            lang="en"
          />
        ))}
        {rows.map((row) => (
          <div key={row} className="grid gap-x-4 border-l-4 border-rule pl-4 md:grid-cols-2">
            {(["figure", "link"] as const).map((what) => (
              <Line
                key={what}
                from={from}
                name={`${what}_${row}_label_en`}
                label={
                  <>
                    {t(`practices:page.${what}s`)} {row}: {t(`practices:write.${what}_label_en`)}
                  </>
                }
                optional
                lang="en"
              />
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}
