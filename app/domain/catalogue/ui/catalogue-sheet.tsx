import { useSpeech } from "#app/i18n/context.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { sections } from "#db/reference/catalogue-types.ts";
import { catalogueOfYear } from "../catalogue-of-year.ts";
import { type YearIndicator } from "../model.ts";

const classes = ["O", "P", "S"] as const;

/** Everything that is counted in a year, as it is defined: to be read and printed, never changed here. */
export function CatalogueSheet({ year }: { year: number }) {
  const { t } = useSpeech();
  const { indicators } = catalogueOfYear(year);
  const shown = sections.filter((section) => indicators.some((indicator) => indicator.section === section));
  const margin = (
    <MarginNote title={t("review:catalogue.classes.title")}>
      {classes.map((one) => (
        <p key={one}>{t(`review:catalogue.classes.${one}`)}</p>
      ))}
    </MarginNote>
  );
  return (
    <>
      <PageHeading title={t("review:catalogue.title", { year })} lead={t("review:catalogue.lead")} />
      <MarginRight margin={margin}>
        {shown.map((section) => (
          <DataTable key={section} id={`catalogue-${section}`} caption={t(`catalogue:sections.${section}`)}>
            <TableHead>
              <ColumnHead>{t("review:catalogue.code")}</ColumnHead>
              <ColumnHead>{t("review:catalogue.name")}</ColumnHead>
              <ColumnHead>{t("review:catalogue.unit")}</ColumnHead>
              <ColumnHead>{t("review:catalogue.class")}</ColumnHead>
              <ColumnHead>{t("review:catalogue.version")}</ColumnHead>
            </TableHead>
            <tbody>
              {indicators
                .filter((indicator) => indicator.section === section)
                .map((indicator) => (
                  <IndicatorRow key={indicator.code} indicator={indicator} />
                ))}
            </tbody>
          </DataTable>
        ))}
      </MarginRight>
    </>
  );
}

function IndicatorRow({ indicator }: { indicator: YearIndicator }) {
  const { t, language } = useSpeech();
  const { code, labels, definition, hint, unit, countBasis, disclosureClass, version, dimensions } = indicator;
  const divided = dimensions.map((dimension) => dimension.labels[language].toLocaleLowerCase(language));
  return (
    <TableRow className="align-top">
      <RowHead className="text-small font-semibold whitespace-nowrap">{code}</RowHead>
      <TextCell className="min-w-60">
        <span className="font-semibold">{labels[language]}</span>
        <span className="block">{definition[language]}</span>
        <span className="block text-small text-ink-2">
          {t("review:catalogue.how")} {hint[language]}
        </span>
        {divided.length > 0 && (
          <span className="block text-small text-ink-2">
            {t("review:catalogue.breakdowns")} {divided.join(", ")}
          </span>
        )}
      </TextCell>
      <TextCell>
        {t(`catalogue:units.${unit}`)}
        <span className="block text-small text-ink-2">{t(`review:catalogue.bases.${countBasis}`)}</span>
      </TextCell>
      <TextCell>{disclosureClass}</TextCell>
      <TextCell className="tabular-nums">{version}</TextCell>
    </TableRow>
  );
}
