import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { type ReleasesDesk, type WaitingRelease } from "../queries/releases-desk.server.ts";
import { isFew } from "../model.ts";
import { FewConfirmation } from "./few-confirmation.tsx";
import { PublishedTable } from "./reports-page.tsx";

export type DeskDone = { what: "published" | "discarded"; year: number } | null;

type Props = { desk: ReleasesDesk; reply: Reply | undefined; done: DeskDone };

/** What can be compiled, what waits for a second person, and what is published. */
export function ReleasesDeskPage({ desk, reply, done }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="prepare" />
      {done && !reply && <Banner title={t(`publications:desk.done.${done.what}`, { year: done.year })} />}
      <PageHeading title={t("publications:desk.title")} lead={t("publications:desk.lead")} />
      <div className="space-y-12">
        <Waiting waiting={desk.waiting} />
        {desk.mayDecide && (
          <div id="field-prepare" tabIndex={-1}>
            <ToCompile years={desk.toCompile} />
          </div>
        )}
        <section aria-labelledby="published">
          <SectionHeading small id="published">
            {t("publications:desk.published")}
          </SectionHeading>
          {desk.published.length === 0 ? (
            <p className="py-4">{t("publications:desk.nothing_published")}</p>
          ) : (
            <PublishedTable id="releases" caption={t("publications:desk.published_caption")} entries={desk.published} />
          )}
        </section>
      </div>
    </>
  );
}

function Waiting({ waiting }: { waiting: readonly WaitingRelease[] }) {
  const { t, language } = useSpeech();
  return (
    <section aria-labelledby="waiting">
      <SectionHeading small id="waiting">
        {t("publications:desk.waiting")}
      </SectionHeading>
      {waiting.length === 0 ? (
        <p className="py-4">{t("publications:desk.nothing_waiting")}</p>
      ) : (
        <DataTable id="waiting-releases" caption={t("publications:desk.waiting_caption")} captionHidden>
          <TableHead>
            <ColumnHead>{t("publications:desk.release")}</ColumnHead>
            <ColumnHead>{t("publications:desk.prepared_at")}</ColumnHead>
            <ColumnHead>{t("publications:desk.action")}</ColumnHead>
          </TableHead>
          <tbody>
            {waiting.map(({ id, name, preparedAt, isMine }) => (
              <TableRow key={id}>
                <RowHead className="font-semibold">{name}</RowHead>
                <TextCell>
                  {formatDay(language, preparedAt)}
                  {isMine && <span className="block text-small text-ink-2">{t("publications:desk.mine")}</span>}
                </TextCell>
                <TextCell>
                  <TextLink to={paths.releaseDraft(id)} className="inline-flex min-h-8 items-center">
                    {t("publications:desk.look")}
                    <span className="sr-only">{t("publications:desk.prepare_about", { year: name })}</span>
                  </TextLink>
                </TextCell>
              </TableRow>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}

function ToCompile({ years }: { years: ReleasesDesk["toCompile"] }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="to-compile">
      <SectionHeading small id="to-compile">
        {t("publications:desk.to_compile")}
      </SectionHeading>
      {years.length === 0 ? (
        <p className="py-4">{t("publications:desk.nothing_to_compile")}</p>
      ) : (
        <DataTable id="years-to-compile" caption={t("publications:desk.to_compile_caption")} captionHidden>
          <TableHead>
            <ColumnHead>{t("publications:list.year")}</ColumnHead>
            <ColumnHead>{t("publications:desk.accepted")}</ColumnHead>
            <ColumnHead className="pl-8">{t("publications:desk.action")}</ColumnHead>
          </TableHead>
          <tbody>
            {years.map((year) => (
              <YearRow key={year.year} {...year} />
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}

function YearRow({ year, accepted, expected, isExample, formKey }: ReleasesDesk["toCompile"][number]) {
  const { t } = useSpeech();
  return (
    <TableRow>
      <RowHead className="font-semibold">
        {year}
        {isExample && <span className="block text-small font-normal text-ink-2">{t("publications:example.mark")}</span>}
      </RowHead>
      <TextCell>{t("publications:coverage.of", { reporting: accepted, count: expected })}</TextCell>
      <TextCell className="pl-8">
        {accepted === 0 ? (
          <span className="text-ink-2">{t("publications:desk.nothing_accepted")}</span>
        ) : (
          <form method="post">
            <input type="hidden" name="form_key" value={formKey} />
            <input type="hidden" name="year" value={year} />
            {isFew(accepted, expected) && (
              <FewConfirmation id={`few-${year}`} reporting={accepted} expected={expected} />
            )}
            <Button variant="secondary">
              {t("publications:desk.prepare")}
              <span className="sr-only">{t("publications:desk.prepare_about", { year })}</span>
            </Button>
          </form>
        )}
      </TextCell>
    </TableRow>
  );
}
