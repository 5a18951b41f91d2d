import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { RadioGroup } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { SummaryList } from "#app/ui/table/summary-list.tsx";
import { type PersonOfPortal } from "../queries/person-of-portal.server.ts";
import { resetReasons } from "#app/domain/accounts/model.ts";
import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { Decision } from "./decision.tsx";
import { AppointEditor, Editorships } from "./editorships.tsx";

const doings = ["disabled", "enabled", "role", "second_factor", "editor", "editor_ended"] as const;

type Props = { person: PersonOfPortal; done: string | null; reply: Reply | undefined };

/** Somebody's account, for the secretariat and administrators. */
export function PortalPersonPage({ person, done, reply }: Props) {
  const { t } = useSpeech();
  const said = doings.find((known) => known === done);
  const sent = typedOr(reply, "intent", "");
  const about = (intent: string) => (sent === intent ? reply : undefined);
  return (
    <>
      <ReplySummary
        reply={reply}
        firstField={`decision-${sent}`}
        idPrefix={reply?.kind === "refused" ? "" : "field-"}
      />
      {said && !reply && <Banner title={t(`seats:portal.done.${said}`)} />}
      <PageHeading title={person.name} lead={person.email} />
      <div className="max-w-reading">
        <Facts person={person} />
        <Seats person={person} />
        <Editorships person={person} />
      </div>
      {person.isOwn && <OwnAccount />}
      <Decisions person={person} about={about} />
    </>
  );
}

type DecisionsProps = Pick<Props, "person"> & { about: (intent: string) => Reply | undefined };

function Decisions({ person, about }: DecisionsProps) {
  return (
    <>
      {person.mayAppoint.length > 0 && <AppointEditor person={person} reply={about("appoint_editor")} />}
      {person.mayResetSecondFactor && <SecondFactorDecision person={person} reply={about("second_factor")} />}
      {person.mayChangeRole && <RoleDecision person={person} reply={about("role")} />}
      {person.maySwitch && <SwitchDecision person={person} reply={about(person.disabledAt ? "enable" : "disable")} />}
    </>
  );
}

function OwnAccount() {
  const { t } = useSpeech();
  return (
    <div className="mb-8 max-w-reading">
      <InlineMessage kind="note">{t("seats:portal.own_account")}</InlineMessage>
    </div>
  );
}

function Facts({ person }: { person: PersonOfPortal }) {
  const { t, language } = useSpeech();
  const { platformRole, disabledAt } = person;
  const facts: [key: string, question: string, answer: string][] = [
    [
      "role",
      t("seats:portal.platform_role"),
      platformRole ? t(`seats:role.${platformRole}`) : t("seats:portal.no_role"),
    ],
    [
      "state",
      t("seats:portal.state"),
      disabledAt
        ? t("seats:portal.disabled_since", { day: formatDay(language, disabledAt) })
        : t("seats:portal.enabled"),
    ],
    [
      "second_factor",
      t("seats:portal.second_factor"),
      person.hasSecondFactor ? t("seats:portal.has_second_factor") : t("seats:portal.no_second_factor"),
    ],
    ["created", t("seats:portal.created"), formatDay(language, person.createdAt)],
  ];
  const rows = facts.map(([key, question, answer]) => ({ key, question, answer }));
  return <SummaryList id="facts" title={t("seats:portal.facts")} rows={rows} />;
}

function Seats({ person }: { person: PersonOfPortal }) {
  const { t, language } = useSpeech();
  return (
    <section aria-labelledby="seats" className="mb-10">
      <SectionHeading small id="seats">
        {t("seats:portal.seats_title")}
      </SectionHeading>
      {person.seats.length === 0 && <p className="py-3 text-ink-2">{t("seats:portal.no_seats")}</p>}
      <ul>
        {person.seats.map(({ organisation, role, from, to }) => {
          const known = { organisation, role: t(`seats:role.${role}`), from: formatDay(language, from) };
          return (
            <li key={`${organisation} ${from} ${role}`} className="border-b border-rule py-2">
              {to
                ? t("seats:portal.seat_past", { ...known, to: formatDay(language, to) })
                : t("seats:portal.seat_now", known)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function RoleDecision({ person, reply }: { person: PersonOfPortal; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const roles = ["secretariat", "board", "administrator"] as const;
  return (
    <Decision
      intent="role"
      title={t("seats:portal.role_title")}
      text={t("seats:portal.role_text")}
      submit={t("seats:portal.role_submit")}
      formKey={person.formKey}
    >
      <RadioGroup
        id="field-platform_role"
        name="platform_role"
        label={t("seats:portal.role_legend")}
        error={useFieldError(reply, "platform_role")}
        choices={[
          { value: "none", label: t("seats:portal.role_none") },
          ...roles.map((role) => ({
            value: role,
            label: t(`accounts:account.role.${role}`),
            hint: t(`seats:invite.role_hint.${role}`),
          })),
        ]}
        defaultValue={typedOr(reply, "platform_role", person.platformRole ?? "none")}
      />
      <ConfirmingPassword reply={reply} place={reply ? "" : "role-"} />
    </Decision>
  );
}

/** A closed list of reasons: the trail keeps them for good, and holds no words about people. */
function SecondFactorDecision({ person, reply }: { person: PersonOfPortal; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <Decision
      intent="second_factor"
      title={t("seats:portal.second_factor_title")}
      text={t("seats:portal.second_factor_text")}
      submit={t("seats:portal.second_factor_submit")}
      formKey={person.formKey}
      danger
    >
      <RadioGroup
        id="field-reason"
        name="reason"
        label={t("seats:portal.reason_legend")}
        error={useFieldError(reply, "reason")}
        choices={resetReasons.map((reason) => ({ value: reason, label: t(`seats:portal.reason.${reason}`) }))}
        defaultValue={typedOr(reply, "reason", "")}
      />
      <ConfirmingPassword reply={reply} place={reply ? "" : "second-factor-"} />
    </Decision>
  );
}

function SwitchDecision({ person, reply }: { person: PersonOfPortal; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const intent = person.disabledAt ? "enable" : "disable";
  return (
    <Decision
      intent={intent}
      title={t(`seats:portal.${intent}_title`)}
      text={t(`seats:portal.${intent}_text`)}
      submit={t(`seats:portal.${intent}_submit`)}
      formKey={person.formKey}
      danger={intent === "disable"}
    >
      <ConfirmingPassword reply={reply} place={reply ? "" : "switch-"} />
    </Decision>
  );
}
