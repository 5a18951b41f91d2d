import { useSpeech } from "#app/i18n/context.tsx";
import { ButtonLink } from "../form/button.tsx";
import { TextLink } from "../layout/text-link.tsx";

type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  /** The address of a page of the list. */
  to: (page: number) => string;
  /** Where the whole list stands on one page. */
  allTo?: string;
};

const link = "inline-flex min-h-11 items-center";

/** "Pagina 1 din 3", previous and next. Nothing when everything fits on one page. */
export function Pagination({ page, pages, to, allTo }: PaginationProps) {
  const { t } = useSpeech();
  if (pages < 2) return null;
  return (
    <nav aria-label={t("ui:pagination.name")} className="no-print flex flex-wrap items-center gap-x-6 gap-y-3">
      <p>{t("ui:pagination.place", { page, pages })}</p>
      {page > 1 && (
        <TextLink to={to(page - 1)} rel="prev" className={link}>
          {t("ui:pagination.previous")}
        </TextLink>
      )}
      {page < pages && (
        <ButtonLink to={to(page + 1)} variant="secondary">
          {t("ui:pagination.next")}
        </ButtonLink>
      )}
      {allTo && (
        <TextLink to={allTo} className={link}>
          {t("ui:pagination.all")}
        </TextLink>
      )}
    </nav>
  );
}
