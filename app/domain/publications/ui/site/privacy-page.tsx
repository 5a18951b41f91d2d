import { consentVersion } from "#app/domain/organisations/joining.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { PageOfParts, ReadingPart } from "./page-of-parts.tsx";

const kept = ["request", "account", "activity", "mail", "press"] as const;

/** What is kept of people, why, on which basis, how long, and what they may ask for. */
export function PrivacyPage() {
  const { t } = useSpeech();
  const { email } = coalition;
  return (
    <PageOfParts
      title={t("site:privacy.title")}
      lead={t("site:privacy.lead")}
      margin={
        <MarginNote title={t("site:privacy.who.title")}>
          <p>{t("site:privacy.who.text", { email, version: consentVersion })}</p>
        </MarginNote>
      }
    >
      <ReadingPart id="never" title={t("site:privacy.never.title")}>
        <p>{t("site:privacy.never.text")}</p>
      </ReadingPart>
      <ReadingPart id="visit" title={t("site:privacy.visit.title")}>
        <p>{t("site:privacy.visit.text")}</p>
      </ReadingPart>
      <Kept />
      <ReadingPart id="rights" title={t("site:privacy.rights.title")}>
        <p>{t("site:privacy.rights.text", { email })}</p>
        <p>{t("site:privacy.rights.authority")}</p>
      </ReadingPart>
    </PageOfParts>
  );
}

function Kept() {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="kept">
      <SectionHeading id="kept">{t("site:privacy.table.title")}</SectionHeading>
      <DataTable id="kept-data" caption={t("site:privacy.table.title")} captionHidden>
        <TableHead>
          <ColumnHead>{t("site:privacy.table.what")}</ColumnHead>
          <ColumnHead>{t("site:privacy.table.why")}</ColumnHead>
          <ColumnHead>{t("site:privacy.table.basis")}</ColumnHead>
          <ColumnHead>{t("site:privacy.table.how_long")}</ColumnHead>
        </TableHead>
        <tbody>
          {kept.map((row) => (
            <TableRow key={row} className="align-top">
              <RowHead className="min-w-60 font-normal">{t(`site:privacy.table.${row}.what`)}</RowHead>
              <TextCell className="min-w-40">{t(`site:privacy.table.${row}.why`)}</TextCell>
              <TextCell>{t(`site:privacy.table.${row}.basis`)}</TextCell>
              <TextCell className="min-w-40">{t(`site:privacy.table.${row}.how_long`)}</TextCell>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
