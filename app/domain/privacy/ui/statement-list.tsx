import { useSpeech } from "#app/i18n/context.tsx";
import { statements } from "../statement.ts";

/** The register in words, for a person who reads about themselves: what, why and for how long. */
export function StatementList() {
  const { t } = useSpeech();
  return (
    <dl className="max-w-reading border-t-2 border-ink">
      {statements(t).map(({ holding, what, why, kept }) => (
        <div key={holding} className="border-b border-rule py-3">
          <dt className="font-semibold">{what}</dt>
          <dd>{why}.</dd>
          {kept.map((said) => (
            <dd key={said} className="text-small text-ink-2">
              {said}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
