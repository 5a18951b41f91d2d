import { PageOfParts, ReadingPart } from "#app/domain/publications/ui/site/page-of-parts.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { consents } from "#db/reference/consents.ts";
import { durationSaid, statements } from "../statement.ts";

/** What is kept of people, why, on which basis, how long, and what they may ask for: the words of the register. */
export function PrivacyPage() {
  const { t } = useSpeech();
  const { email } = coalition;
  return (
    <PageOfParts
      title={t("site:privacy.title")}
      lead={t("site:privacy.lead")}
      margin={
        <MarginNote title={t("site:privacy.who.title")}>
          <p>{t("site:privacy.who.text", { email, version: consents.join_request.version })}</p>
        </MarginNote>
      }
    >
      <ReadingPart id="never" title={t("site:privacy.never.title")}>
        <p>{t("site:privacy.never.text")}</p>
      </ReadingPart>
      <ReadingPart id="visit" title={t("site:privacy.visit.title")}>
        <p>{t("site:privacy.visit.text", { duration: durationSaid(t, "tries") })}</p>
      </ReadingPart>
      <Kept />
      <ReadingPart id="rights" title={t("site:privacy.rights.title")}>
        <p>{t("site:privacy.rights.text", { email })}</p>
        <p>
          <TextLink to={paths.myData()}>{t("site:privacy.rights.own")}</TextLink>
        </p>
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
          {statements(t).map(({ holding, what, why, basis, kept }) => (
            <TableRow key={holding} className="align-top">
              <RowHead className="min-w-60 font-normal">{what}</RowHead>
              <TextCell className="min-w-40">{why}</TextCell>
              <TextCell>{basis}</TextCell>
              <TextCell className="min-w-40">
                {kept.map((said) => (
                  <span key={said} className="block">
                    {said}
                  </span>
                ))}
              </TextCell>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
