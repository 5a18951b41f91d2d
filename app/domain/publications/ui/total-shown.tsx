import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { HiddenValue, NotCollected } from "#app/ui/table/marks.tsx";
import { type CellQualifier, type CellStatus } from "../model.ts";

type Total = { status: CellStatus; value: number | null; qualifier: CellQualifier };

/** A total as the reader sees it: a number with its qualifier, the mark of what is hidden, or words. */
export function TotalShown({ status, value, qualifier }: Total) {
  const { t, language } = useSpeech();
  if (status === "hidden") return <HiddenValue />;
  if (status === "not_collected" || value === null) return <NotCollected />;
  return qualifier === "exact" ? formatCount(language, value) : t(`publications:qualified.${qualifier}`, { value });
}

type Coverage = { reportingOrganisations: number | null; memberOrganisations: number | null };

/** "4 din 6 organizații", or that the source does not say. */
export function CoverageShown({ reportingOrganisations: reporting, memberOrganisations: members }: Coverage) {
  const { t } = useSpeech();
  if (reporting === null) return t("publications:coverage.unknown");
  if (members === null) return t("publications:coverage.only", { count: reporting });
  return t("publications:coverage.of", { reporting, count: members });
}

/** What one unit of the figure is, in words. */
export function UnitShown({ unit }: { unit: string }) {
  const { t } = useSpeech();
  return sayKey(t, `catalogue:units.${unit}`);
}
