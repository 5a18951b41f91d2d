import { useSpeech } from "#app/i18n/context.tsx";
import { formatList } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { FilterTabs } from "#app/ui/table/filter-tabs.tsx";
import { Pagination } from "#app/ui/table/pagination.tsx";
import { type Show, shows } from "../model.ts";
import { type ListedPerson, type PeopleOfPortal } from "../queries/people-of-portal.server.ts";
import { waitingId, WaitingInvitations } from "./waiting-invitations.tsx";

const doings = ["invited", "sent_again", "withdrawn"] as const;

type Props = { page: PeopleOfPortal; done: string | null; reply: Reply | undefined };

function addressOf({ sought, show, page }: { sought: string; show: Show; page: number }): string {
  const asked = new URLSearchParams();
  if (sought) asked.set("q", sought);
  if (show !== "all") asked.set("show", show);
  if (page > 1) asked.set("page", String(page));
  const text = asked.toString();
  return `${paths.portalPeople()}${text ? `?${text}` : ""}`;
}

export function PortalPeoplePage({ page, done, reply }: Props) {
  const { t } = useSpeech();
  const said = doings.find((known) => known === done);
  const { sought, show } = page;
  return (
    <>
      <ReplySummary reply={reply} firstField={waitingId} idPrefix="" />
      {said && !reply && <Banner title={t(`seats:portal.done.${said}`)} />}
      <PageHeading
        title={t("seats:portal.title")}
        lead={t("seats:portal.lead")}
        aside={<ButtonLink to={paths.portalInvite()}>{t("seats:people.invite")}</ButtonLink>}
      />
      <SearchForm sought={sought} show={show} />
      <FilterTabs
        name={t("seats:portal.filters")}
        tabs={shows.map((each) => ({
          to: addressOf({ sought, show: each, page: 1 }),
          label: t(`seats:portal.show.${each}`),
          current: each === show,
        }))}
      />
      <p className="my-4 text-ink-2">{t("seats:portal.found", { count: page.found })}</p>
      {page.people.length > 0 ? (
        <PeopleTable people={page.people} />
      ) : (
        <EmptyState title={t("seats:portal.none")}>{t("seats:portal.none_text")}</EmptyState>
      )}
      <Pagination page={page.page} pages={page.pages} to={(number) => addressOf({ sought, show, page: number })} />
      <div className="mt-10">
        <WaitingInvitations waiting={page.waiting} />
      </div>
    </>
  );
}

function SearchForm({ sought, show }: { sought: string; show: Show }) {
  const { t } = useSpeech();
  return (
    <search>
      <form method="get" className="mb-4 flex flex-wrap items-end gap-x-4">
        {show !== "all" && <input type="hidden" name="show" value={show} />}
        <TextField id="field-q" name="q" type="search" label={t("seats:portal.search")} defaultValue={sought} />
        <Button variant="secondary" className="mb-7.5">
          {t("seats:portal.search_submit")}
        </Button>
      </form>
    </search>
  );
}

function PeopleTable({ people }: { people: ListedPerson[] }) {
  const { t } = useSpeech();
  return (
    <DataTable wide id="people" caption={t("seats:portal.title")} captionHidden>
      <TableHead>
        <ColumnHead>{t("seats:people.name")}</ColumnHead>
        <ColumnHead>{t("seats:people.email")}</ColumnHead>
        <ColumnHead>{t("seats:portal.platform_role")}</ColumnHead>
        <ColumnHead>{t("seats:portal.seats")}</ColumnHead>
      </TableHead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </tbody>
    </DataTable>
  );
}

function PersonRow({ person }: { person: ListedPerson }) {
  const { t, language } = useSpeech();
  return (
    <TableRow>
      <RowHead>
        <TextLink to={paths.portalPerson(person.id)}>{person.name}</TextLink>
        {person.isDisabled && <span className="block text-small text-ink-2">{t("seats:people.disabled")}</span>}
      </RowHead>
      <TextCell>{person.email}</TextCell>
      <TextCell>{person.platformRole ? t(`seats:role.${person.platformRole}`) : ""}</TextCell>
      <TextCell className="min-w-56">
        {person.seats.map(({ organisation, role }) => (
          <span key={organisation} className="block">
            {t("seats:portal.seat", { organisation, role: t(`seats:role.${role}`) })}
          </span>
        ))}
        {person.editorOf.length > 0 && (
          <span className="block">
            {t("seats:portal.edits", {
              directions: formatList(
                language,
                person.editorOf.map((direction) => t(`coalition:directions.${direction}.name`)),
              ),
            })}
          </span>
        )}
      </TextCell>
    </TableRow>
  );
}
