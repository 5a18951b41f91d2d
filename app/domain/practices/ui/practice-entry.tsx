import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { Words } from "#app/ui/layout/words.tsx";
import { type LibraryEntry } from "../queries/practice-library.server.ts";

/** One practice of the list: title, sentence and organisation; direction, kind and for whom beside them. */
export function PracticeEntry({ entry }: { entry: LibraryEntry }) {
  const { t } = useSpeech();
  const facts = [
    [t("practices:library.facts.direction"), t(`coalition:directions.${entry.direction}.name`)],
    [t("practices:library.facts.kind"), t(`practices:kind.${entry.kind}`)],
    [
      t("practices:library.facts.audience"),
      entry.audiences.map((audience) => t(`practices:audience.${audience}`)).join(", "),
    ],
  ] as const;
  return (
    <li className="print-whole grid gap-x-14 gap-y-4 border-b border-rule py-6 md:grid-cols-[minmax(0,1fr)_18.75rem] print:py-3">
      <div className="min-w-0">
        <h3>
          <TextLink
            to={paths.practice(entry.slug)}
            className="inline-block py-0.5 font-serif text-[1.4375rem] leading-snug font-medium"
          >
            <Words of={entry.title} />
          </TextLink>
        </h3>
        <p className="mt-1.5 max-w-lead">
          <Words of={entry.summary} />
        </p>
        <p className="mt-2 font-semibold">
          {entry.organisation}
          {entry.isExample && <span className="ml-3 text-small text-accent">{t("practices:example")}</span>}
        </p>
      </div>
      <dl className="grid content-start gap-y-1 text-small">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="grid grid-cols-[4.75rem_minmax(0,1fr)]">
                <dt className="text-ink-2">{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}
