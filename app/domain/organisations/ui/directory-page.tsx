import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { MarginLeft } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { Pagination } from "#app/ui/table/pagination.tsx";
import { type DirectoryEntry, type DirectoryWish, searchOf } from "../directory.ts";
import { type DirectoryPageFacts } from "../directory-page-facts.ts";
import { DirectoryFilters } from "./directory-filters.tsx";
import { MemberEntries } from "./member-entry.tsx";

/** The directory: search and filters beside the organisations in alphabetical order. */
export function DirectoryPage(facts: DirectoryPageFacts) {
  const { t, language } = useSpeech();
  const { wish, answer, total, isLast } = facts;
  const beside = answer.found.filter(({ isExample, standing }) => !isExample && standing !== "member");
  const examples = answer.found.filter(({ isExample }) => isExample);
  const isUntranslated = language === "en" && facts.shown.some(({ summary }) => summary?.en === null);
  return (
    <div className="page-width pt-6 pb-8 md:pt-7">
      <PageHeading
        title={t("organisations:directory.title")}
        lead={t(total === 0 ? "organisations:directory.lead_zero" : "organisations:directory.lead", { count: total })}
      />
      {isUntranslated && <Banner kind="note" title={t("organisations:not_translated")} />}
      <MarginLeft
        margin={
          <>
            <p className="mb-4 md:hidden">
              <TextLink to="#organisations" className="inline-flex min-h-11 items-center">
                {t("organisations:directory.to_list")}
              </TextLink>
            </p>
            <DirectoryFilters wish={wish} answer={answer} />
          </>
        }
      >
        <Found {...facts} />
        {isLast && (
          <>
            <Others
              id="beside"
              title={t("organisations:directory.beside")}
              text={t("organisations:directory.beside_text")}
              entries={beside}
            />
            <Others
              id="examples"
              title={t("organisations:directory.examples")}
              text={t("organisations:directory.examples_text")}
              entries={examples}
            />
          </>
        )}
      </MarginLeft>
    </div>
  );
}

function Found({ wish, answer, shown, found, page, pages }: DirectoryPageFacts) {
  const { t } = useSpeech();
  const search = searchOf(wish).toString();
  const to = (number: number | "all") => {
    const wanted = searchOf(wish);
    if (number !== 1) wanted.set("page", String(number));
    return paths.membersFound(wanted.toString());
  };
  return (
    <section aria-labelledby="organisations">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-3">
        <h2 id="organisations" className="text-base">
          <strong className="font-semibold">{t("organisations:directory.count", { count: found })}</strong>
          {t("organisations:directory.in_order")}
        </h2>
        <TextLink to={paths.membersCsv(search)} className="no-print inline-flex min-h-8 items-center">
          {t("organisations:directory.csv")}
        </TextLink>
      </div>
      {found === 0 ? <Nothing wish={wish} /> : <MemberEntries entries={shown} />}
      {answer.placeUnknown > 0 && (
        <p className="mt-4 text-small text-ink-2">
          {t("organisations:directory.place_unknown", { count: answer.placeUnknown })}
        </p>
      )}
      <div className="mt-6">
        <Pagination page={page} pages={pages} to={to} allTo={to("all")} />
      </div>
    </section>
  );
}

function Nothing({ wish }: { wish: DirectoryWish }) {
  const { t } = useSpeech();
  const clear = (
    <TextLink to={paths.members()} className="inline-flex min-h-11 items-center">
      {t("organisations:directory.clear")}
    </TextLink>
  );
  return (
    <EmptyState title={t("organisations:directory.nothing")} action={searchOf(wish).size > 0 ? clear : undefined}>
      <p>{t("organisations:directory.nothing_text")}</p>
    </EmptyState>
  );
}

type OthersProps = { id: string; title: string; text: ReactNode; entries: readonly DirectoryEntry[] };

/** Those who are listed but not counted. */
function Others({ id, title, text, entries }: OthersProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-h2">
        {title}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">{text}</p>
      <MemberEntries entries={entries} />
    </section>
  );
}
