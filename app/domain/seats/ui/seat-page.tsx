import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { RadioGroup } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type SeatPage as Page } from "../queries/people-of-organisation.server.ts";
import { Decision } from "./decision.tsx";
import { PastSeats } from "./people-page.tsx";

type Props = { page: Page; reply: Reply | undefined };

/** One person's seat, and what may be decided about it. */
export function SeatPage({ page, reply }: Props) {
  const { t, language } = useSpeech();
  const { person, past } = page;
  const since = t("seats:seat.since", {
    role: t(`accounts:account.role.${person.role}`),
    since: formatDay(language, person.since),
  });
  const sent = typedOr(reply, "intent", "");
  return (
    <>
      <ReplySummary
        reply={reply}
        firstField={`decision-${sent}`}
        idPrefix={reply?.kind === "refused" ? "" : "field-"}
      />
      <PageHeading kicker={person.isOwn ? t("seats:seat.own") : undefined} title={person.name} lead={person.email} />
      <p className="mb-8">
        {since}
        {person.isDisabled && <span className="text-ink-2"> ({t("seats:people.disabled")})</span>}
      </p>
      {person.isOwn ? <OwnDecisions page={page} reply={reply} /> : <Decisions page={page} reply={reply} />}
      <PastSeats past={past} />
    </>
  );
}

function OwnDecisions({ page, reply }: Props) {
  const { t } = useSpeech();
  const { person, formKey } = page;
  const coordinates = person.role === "coordinator";
  return (
    <>
      {page.isLastCoordinator && (
        <div className="mb-8 max-w-reading">
          <InlineMessage kind="note" title={t("seats:seat.single_title")}>
            {t("seats:seat.single_text")}{" "}
            <TextLink to={paths.organisationInvite()}>{t("seats:people.invite")}</TextLink>
          </InlineMessage>
        </div>
      )}
      {coordinates && page.successors.length > 0 && <HandOver page={page} reply={reply} />}
      {coordinates && !page.isLastCoordinator && (
        <Decision
          intent="role"
          title={t("seats:seat.step_down_title")}
          text={t("seats:seat.step_down_text")}
          submit={t("seats:seat.step_down_submit")}
          formKey={formKey}
        >
          <input type="hidden" name="role" value="contributor" />
        </Decision>
      )}
      {!page.isLastCoordinator && (
        <Decision
          intent="end"
          title={t("seats:seat.leave_title")}
          text={t("seats:seat.leave_text")}
          submit={t("seats:seat.leave_submit")}
          formKey={formKey}
          danger
        />
      )}
    </>
  );
}

function HandOver({ page, reply }: Props) {
  const { t } = useSpeech();
  return (
    <Decision
      intent="hand_over"
      title={t("seats:seat.hand_over_title")}
      text={t("seats:seat.hand_over_text")}
      submit={t("seats:seat.hand_over_submit")}
      formKey={page.formKey}
    >
      <Select
        id="field-to"
        name="to"
        label={t("seats:seat.hand_over_to")}
        error={useFieldError(reply, "to")}
        options={page.successors.map(({ personId, name, role }) => ({
          value: personId,
          label: `${name}, ${t(`seats:role.${role}`)}`,
        }))}
        defaultValue={typedOr(reply, "to", page.successors[0]?.personId ?? "")}
      />
      <ConfirmingPassword reply={reply} />
    </Decision>
  );
}

function Decisions({ page, reply }: Props) {
  const { t } = useSpeech();
  const { person, formKey } = page;
  const error = useFieldError(reply, "role");
  if (!page.mayChange) return null;
  if (page.isLastCoordinator) {
    return (
      <div className="mb-8 max-w-reading">
        <InlineMessage kind="note">{t("seats:seat.single_elsewhere")}</InlineMessage>
      </div>
    );
  }
  const roles = ["contributor", "coordinator"] as const;
  return (
    <>
      <Decision
        intent="role"
        title={t("seats:seat.role_title")}
        text={t("seats:seat.role_text")}
        submit={t("seats:seat.role_submit")}
        formKey={formKey}
      >
        <RadioGroup
          id="field-role"
          name="role"
          label={t("seats:seat.role_legend")}
          error={error}
          choices={roles.map((role) => ({
            value: role,
            label: t(`accounts:account.role.${role}`),
            hint: t(`seats:invite.role_hint.${role}`),
          }))}
          defaultValue={typedOr(reply, "role", person.role)}
        />
        <ConfirmingPassword reply={reply} hint={t("seats:seat.password_hint")} />
      </Decision>
      <Decision
        intent="end"
        title={t("seats:seat.remove_title")}
        text={t("seats:seat.remove_text")}
        submit={t("seats:seat.remove_submit")}
        formKey={formKey}
        danger
      />
    </>
  );
}
