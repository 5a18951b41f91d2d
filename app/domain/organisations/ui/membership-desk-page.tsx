import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import {
  type DecidedRequest,
  type MembershipDesk,
  type QueuedRequest,
  type RegisterRow,
} from "../queries/membership-desk.server.ts";

export type DeskDone = "admitted" | "declined" | null;

/** What waits for an answer, what was answered, and everybody with the days of their standing. */
export function MembershipDeskPage({ desk, done }: { desk: MembershipDesk; done: DeskDone }) {
  const { t } = useSpeech();
  return (
    <>
      {done && <Banner title={t(`join:desk.done_${done}`)} />}
      <PageHeading title={t("join:desk.title")} lead={t("join:desk.lead")} />
      <div className="space-y-12">
        <section aria-labelledby="waiting">
          <SectionHeading small id="waiting">
            {t("join:desk.waiting")}
          </SectionHeading>
          {desk.waiting.length === 0 ? (
            <p className="py-4">{t("join:desk.nothing_waiting")}</p>
          ) : (
            <Queue waiting={desk.waiting} />
          )}
        </section>
        <Decided decided={desk.decided} />
        <section aria-labelledby="register">
          <SectionHeading small id="register">
            {t("join:desk.register")}
          </SectionHeading>
          <Register rows={desk.register} />
        </section>
      </div>
    </>
  );
}

function Example({ shown }: { shown: boolean }) {
  const { t } = useSpeech();
  return shown ? <span className="block text-small font-normal text-ink-2">{t("join:desk.example")}</span> : null;
}

function Queue({ waiting }: { waiting: readonly QueuedRequest[] }) {
  const { t } = useSpeech();
  return (
    <DataTable id="waiting-requests" caption={t("join:desk.waiting")} captionHidden>
      <TableHead>
        <ColumnHead>{t("join:desk.organisation")}</ColumnHead>
        <ColumnHead>{t("join:desk.kind")}</ColumnHead>
        <ColumnHead>{t("join:desk.since")}</ColumnHead>
        <ColumnHead>{t("join:desk.action")}</ColumnHead>
      </TableHead>
      <tbody>
        {waiting.map(({ id, organisationName, kind, waitedDays, isExample }) => (
          <TableRow key={id}>
            <RowHead className="font-semibold">
              {organisationName}
              <Example shown={isExample} />
            </RowHead>
            <TextCell>{t(`join:kind.${kind}`)}</TextCell>
            <TextCell>
              {t(waitedDays === 0 ? "join:desk.waited_zero" : "join:desk.waited", { count: waitedDays })}
            </TextCell>
            <TextCell>
              <TextLink to={paths.joinRequest(id)} className="inline-flex min-h-8 items-center">
                {t("join:desk.read")}
                <span className="sr-only">{t("join:desk.about", { name: organisationName })}</span>
              </TextLink>
            </TextCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}

function Decided({ decided }: { decided: readonly DecidedRequest[] }) {
  const { t, language } = useSpeech();
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="decided">
      <SectionHeading small id="decided">
        {t("join:desk.decided")}
      </SectionHeading>
      <DataTable id="decided-requests" caption={t("join:desk.decided")} captionHidden>
        <TableHead>
          <ColumnHead>{t("join:desk.organisation")}</ColumnHead>
          <ColumnHead>{t("join:desk.answer")}</ColumnHead>
          <ColumnHead>{t("join:desk.when")}</ColumnHead>
          <ColumnHead>{t("join:desk.reason")}</ColumnHead>
        </TableHead>
        <tbody>
          {decided.map(({ id, organisationName, state, decidedAt, reason }) => (
            <TableRow key={id}>
              <RowHead className="font-semibold">
                <TextLink to={paths.joinRequest(id)} className="inline-flex min-h-8 items-center">
                  {organisationName}
                </TextLink>
              </RowHead>
              <TextCell>{t(`join:desk.state.${state}`)}</TextCell>
              <TextCell>{decidedAt && formatDay(language, decidedAt)}</TextCell>
              <TextCell>{reason}</TextCell>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

function Register({ rows }: { rows: readonly RegisterRow[] }) {
  const { t } = useSpeech();
  return (
    <DataTable wide id="register-of-organisations" caption={t("join:desk.register_caption")} captionHidden>
      <TableHead>
        <ColumnHead>{t("join:desk.organisation")}</ColumnHead>
        <ColumnHead>{t("join:desk.standing")}</ColumnHead>
        <ColumnHead>{t("join:desk.profile")}</ColumnHead>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <RegisterLine key={row.slug} row={row} />
        ))}
      </tbody>
    </DataTable>
  );
}

function RegisterLine({ row }: { row: RegisterRow }) {
  const { t, language } = useSpeech();
  const { slug, shortName, isExample, standings, isPublic } = row;
  const words = standings.map(({ kind, startsOn, endsOn }) => {
    const said = { kind: t(`join:kind.${kind}`), from: formatDay(language, startsOn) };
    return endsOn === null
      ? t("join:desk.from", said)
      : t("join:desk.from_until", { ...said, until: formatDay(language, endsOn) });
  });
  return (
    <TableRow>
      <RowHead className="font-semibold">
        {shortName}
        <Example shown={isExample} />
      </RowHead>
      <TextCell>
        {words.length === 0 ? t("join:desk.no_standing") : words.map((line) => <p key={line}>{line}</p>)}
      </TextCell>
      <TextCell>
        {isPublic && (
          <TextLink to={paths.member(slug)} className="inline-flex min-h-8 items-center">
            {t("join:desk.see")}
            <span className="sr-only">{t("join:desk.about", { name: shortName })}</span>
          </TextLink>
        )}
        <TextLink to={paths.memberRegister(slug)} className="ml-4 inline-flex min-h-8 items-center first:ml-0">
          {t("join:desk.change")}
          <span className="sr-only">{t("join:desk.about", { name: shortName })}</span>
        </TextLink>
      </TextCell>
    </TableRow>
  );
}
