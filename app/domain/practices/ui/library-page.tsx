import { useSpeech } from "#app/i18n/context.tsx";
import { formatList } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { Pagination } from "#app/ui/table/pagination.tsx";
import { isEverything, searchOf } from "../library.ts";
import { type LibraryPage } from "../queries/practice-library.server.ts";
import { LibraryFilters } from "./library-filters.tsx";
import { PracticeEntry } from "./practice-entry.tsx";

/** The library: filters over the list, as everybody reads it; on paper the list with the address it is from. */
export function LibraryPageView({ address, ...facts }: LibraryPage & { address: string }) {
  const { t } = useSpeech();
  const { wish, counts, shown, pages } = facts;
  return (
    <div className="page-width pt-6 pb-8 md:pt-7">
      <PageHeading title={t("practices:library.title")} lead={t("practices:library.lead")} />
      <p className="hidden [overflow-wrap:anywhere] print:block">{t("practices:library.printed_from", { address })}</p>
      <LibraryFilters wish={wish} counts={counts} />
      <section aria-labelledby="practices" className="mt-9">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-3">
          <h2 id="practices" className="text-base font-semibold">
            {t("practices:library.count", { count: counts.found })}
          </h2>
          <TextLink to={paths.ownPractices()} className="no-print inline-flex min-h-8 items-center">
            {t("practices:library.offer")}
          </TextLink>
        </div>
        <Understood {...facts} />
        {shown.length === 0 ? <Nothing {...facts} /> : <Entries {...facts} />}
        <div className="no-print mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <Pagination page={wish.page} pages={pages} to={(page) => paths.practicesFound(searchOf(wish, page))} />
          <TextLink to={paths.practicesFeed()} className="inline-flex min-h-11 items-center">
            {t("practices:library.feed")}
          </TextLink>
        </div>
      </section>
    </div>
  );
}

function Entries({ shown }: LibraryPage) {
  return (
    <ul className="print-paths">
      {shown.map((entry) => (
        <PracticeEntry key={entry.slug} entry={entry} />
      ))}
    </ul>
  );
}

/** How the words were taken, when not as they were typed. */
function Understood({ meant, isLoose, counts }: LibraryPage) {
  const { t, language } = useSpeech();
  if (counts.found === 0 || (meant.length === 0 && !isLoose)) return null;
  return (
    <div role="note" className="border-b border-rule py-3 text-table text-ink-2">
      {meant.map(({ typed, words }) => (
        <p key={typed}>{t("practices:library.meant", { typed, words: formatList(language, words) })}</p>
      ))}
      {isLoose && <p>{t("practices:library.loose")}</p>}
    </div>
  );
}

function Nothing({ wish }: LibraryPage) {
  const { t } = useSpeech();
  const clear = (
    <TextLink to={paths.practices()} className="inline-flex min-h-11 items-center">
      {t("practices:library.clear")}
    </TextLink>
  );
  return (
    <EmptyState title={t("practices:library.nothing")} action={isEverything(wish) ? undefined : clear}>
      <p>{t("practices:library.nothing_text")}</p>
    </EmptyState>
  );
}
