import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import {
  type PastSeat,
  type PeopleOfOrganisation,
  type SeatedPerson,
} from "../queries/people-of-organisation.server.ts";
import { waitingId, WaitingInvitations } from "./waiting-invitations.tsx";

/** What was just done, as the address says it. */
const doings = ["invited", "sent_again", "withdrawn", "role", "handed_over", "ended"] as const;

type Props = {
  page: PeopleOfOrganisation;
  /** Short name. */
  organisation: string;
  done: string | null;
  reply: Reply | undefined;
};

export function PeoplePage({ page, organisation, done, reply }: Props) {
  const { t } = useSpeech();
  const said = doings.find((known) => known === done);
  const invite = page.mayChange && <ButtonLink to={paths.organisationInvite()}>{t("seats:people.invite")}</ButtonLink>;
  return (
    <>
      <ReplySummary reply={reply} firstField={waitingId} idPrefix="" />
      {said && !reply && <Banner title={t(`seats:people.done.${said}`)} />}
      <PageHeading title={t("seats:people.title")} lead={t("seats:people.lead", { organisation })} aside={invite} />
      <SeatedTable seated={page.seated} mayChange={page.mayChange} />
      {!page.mayChange && <p className="mb-8 text-ink-2">{t("seats:people.look_only")}</p>}
      {(page.mayChange || page.waiting.length > 0) && <WaitingInvitations waiting={page.waiting} />}
      <PastSeats past={page.past} />
    </>
  );
}

function SeatedTable({ seated, mayChange }: { seated: SeatedPerson[]; mayChange: boolean }) {
  const { t } = useSpeech();
  return (
    <DataTable wide id="people" caption={t("seats:people.table")} captionHidden>
      <TableHead>
        <ColumnHead>{t("seats:people.name")}</ColumnHead>
        <ColumnHead>{t("seats:people.email")}</ColumnHead>
        <ColumnHead>{t("seats:people.role")}</ColumnHead>
        <ColumnHead>{t("seats:people.since")}</ColumnHead>
      </TableHead>
      <tbody>
        {seated.map((person) => (
          <SeatRow key={person.personId} person={person} isLinked={mayChange || person.isOwn} />
        ))}
      </tbody>
    </DataTable>
  );
}

function SeatRow({ person, isLinked }: { person: SeatedPerson; isLinked: boolean }) {
  const { t, language } = useSpeech();
  const { name, personId } = person;
  return (
    <TableRow>
      <RowHead>
        {isLinked ? <TextLink to={paths.organisationPerson(personId)}>{name}</TextLink> : name}
        {person.isOwn && <span className="text-ink-2"> ({t("seats:people.you")})</span>}
        {person.isDisabled && <span className="block text-small text-ink-2">{t("seats:people.disabled")}</span>}
      </RowHead>
      <TextCell>{person.email}</TextCell>
      <TextCell>{t(`seats:role.${person.role}`)}</TextCell>
      <TextCell className="whitespace-nowrap">{formatDay(language, person.since)}</TextCell>
    </TableRow>
  );
}

/** Seats that have ended, folded away; nothing when there is none. */
export function PastSeats({ past }: { past: readonly PastSeat[] }) {
  const { t, language } = useSpeech();
  if (past.length === 0) return null;
  return (
    <details className="mb-8 max-w-reading border-t border-rule">
      <summary className="min-h-11 py-2 font-semibold">{t("seats:people.past_title")}</summary>
      <ul className="py-2">
        {past.map((seat) => (
          <li key={`${seat.personId} ${seat.from} ${seat.to}`} className="border-b border-rule py-2">
            {t("seats:people.past", {
              name: seat.name ?? t("seats:people.former"),
              role: t(`seats:role.${seat.role}`),
              from: formatDay(language, seat.from),
              to: formatDay(language, seat.to),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
