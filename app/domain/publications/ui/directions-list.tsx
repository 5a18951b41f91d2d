import { useSpeech } from "#app/i18n/context.tsx";
import { directions } from "#db/reference/coalition.ts";

/** What the coalition works on, each direction with a sentence. */
export function DirectionsList() {
  const { t } = useSpeech();
  return (
    <dl>
      {directions.map((direction) => (
        <div
          key={direction}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
        >
          <dt className="font-semibold">{t(`coalition:directions.${direction}.name`)}</dt>
          <dd className="text-ink-2">{t(`coalition:directions.${direction}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
