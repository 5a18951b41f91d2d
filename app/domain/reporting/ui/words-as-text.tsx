import { useSpeech } from "#app/i18n/context.tsx";
import { isAnswered } from "#app/domain/submissions/section-status.ts";
import { narrativeCodes, type NarrativeQuestion, slotName } from "#app/domain/submissions/sections.ts";
import { type Words } from "../words.ts";
import { questionOf } from "./words-slot.tsx";

type Answer = Words & { question: NarrativeQuestion; number: number };

/** Answers in words, to be read and printed. */
export function WordsAsText({ answers, year }: { answers: readonly Answer[]; year: number }) {
  const { t } = useSpeech();
  const given = answers.filter(isAnswered);
  if (given.length === 0) return <p>{t("reporting:readonly.nothing")}</p>;
  return (
    <>
      {given.map((answer) => (
        <section key={slotName(answer)} className="mb-6 border-b border-rule pb-4">
          <h3 className="text-h3">{answer.title ?? questionOf(t, answer, year)}</h3>
          {answer.notApplicable && <p>{t("reporting:words.none")}</p>}
          <ChosenCodes codes={answer.codes} />
          <p className="mt-1 max-w-reading whitespace-pre-line">{answer.text}</p>
        </section>
      ))}
    </>
  );
}

const known = [...narrativeCodes.challenges, ...narrativeCodes.changes];

export function ChosenCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useSpeech();
  const chosen = known.filter((code) => codes.includes(code));
  if (chosen.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-5">
      {chosen.map((code) => (
        <li key={code}>{t(`reporting:words.code.${code}`)}</li>
      ))}
    </ul>
  );
}
