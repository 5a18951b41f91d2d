import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { Words } from "#app/ui/layout/words.tsx";
import { type DirectoryEntry } from "../directory.ts";
import { letterOf } from "#app/kernel/sorting-name.ts";

/** The kind of legal person, when the full name says it and the distinctive name does not. */
function legalFormOf({ name, shortName }: DirectoryEntry): "association" | "foundation" | null {
  if (/^(asociația|fundația)/iu.test(shortName)) return null;
  if (/^asociația\s/iu.test(name)) return "association";
  return /^fundația\s/iu.test(name) ? "foundation" : null;
}

/** Entries in alphabetical order, the letter of each group in the margin. */
export function MemberEntries({ entries }: { entries: readonly DirectoryEntry[] }) {
  return (
    <ul className="border-t-2 border-ink">
      {entries.map((entry, index) => {
        const letter = letterOf(entry.shortName);
        const before = entries[index - 1];
        const isFirst = before === undefined || letterOf(before.shortName) !== letter;
        return <MemberEntry key={entry.slug} entry={entry} letter={isFirst ? letter : null} />;
      })}
    </ul>
  );
}

function MemberEntry({ entry, letter }: { entry: DirectoryEntry; letter: string | null }) {
  const { t } = useSpeech();
  const form = legalFormOf(entry);
  const year = entry.foundedYear ?? entry.activeSince;
  const facts = [
    ...entry.support.slice(0, 4).map((kind) => t(`organisations:support.${kind}`)),
    ...(year === null ? [] : [t("organisations:directory.since", { year })]),
  ];
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] border-b border-rule py-4.5 md:grid-cols-[3.5rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="font-serif text-[1.625rem] leading-tight font-medium text-accent">
        {letter}
      </span>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-baseline gap-x-3">
          <TextLink
            to={paths.member(entry.slug)}
            className="inline-block py-0.5 font-serif text-[1.375rem] leading-snug font-medium"
          >
            {entry.shortName}
          </TextLink>
          {form && <span className="text-small text-ink-2">{t(`organisations:legal_form.${form}`)}</span>}
          {entry.isExample && (
            <span className="text-small font-semibold text-accent">{t("organisations:example_mark")}</span>
          )}
        </h3>
        {entry.summary && (
          <p className="mt-1">
            <Words of={entry.summary} />
          </p>
        )}
        {facts.length > 0 && <p className="mt-2 text-small text-ink-2">{facts.join(" · ")}</p>}
      </div>
    </li>
  );
}
