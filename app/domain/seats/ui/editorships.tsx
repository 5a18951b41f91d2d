import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type Editorship, type PersonOfPortal } from "../queries/person-of-portal.server.ts";
import { Decision } from "./decision.tsx";

/** What somebody is or was editor of, since when, and who said so; each that lasts can be ended. */
export function Editorships({ person }: { person: PersonOfPortal }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="decision-end_editor" className="mb-10">
      <SectionHeading small id="decision-end_editor">
        {t("seats:portal.editor_title")}
      </SectionHeading>
      {person.editorships.length === 0 && <p className="py-3 text-ink-2">{t("seats:portal.no_editor")}</p>}
      <ul>
        {person.editorships.map((one) => (
          <li
            key={`${one.direction} ${one.from}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2"
          >
            <OneEditorship one={one} />
            {one.to === null && person.mayEndEditorship && <EndEditorship one={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneEditorship({ one }: { one: Editorship }) {
  const { t, language } = useSpeech();
  const known = { direction: t(`coalition:directions.${one.direction}.name`), from: formatDay(language, one.from) };
  const by = [
    one.startedBy && t("seats:portal.editor_named_by", { name: one.startedBy }),
    one.endedBy && t("seats:portal.editor_ended_by", { name: one.endedBy }),
  ].filter(Boolean);
  return (
    <p className="min-w-0">
      {one.to
        ? t("seats:portal.editor_past", { ...known, to: formatDay(language, one.to) })
        : t("seats:portal.editor_now", known)}
      {by.length > 0 && <span className="block text-table text-ink-2">{by.join(" · ")}</span>}
    </p>
  );
}

function EndEditorship({ one: { direction, formKey } }: { one: Editorship }) {
  const { t } = useSpeech();
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="end_editor" />
      <input type="hidden" name="direction" value={direction} />
      <input type="hidden" name="form_key" value={formKey} />
      <Button variant="secondary">
        {t("seats:portal.editor_end")}
        <span className="sr-only">: {t(`coalition:directions.${direction}.name`)}</span>
      </Button>
    </form>
  );
}

/** Names the person editor of directions they are not editor of yet. */
export function AppointEditor({ person, reply }: { person: PersonOfPortal; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const ticked = reply?.typed["directions"] ?? [];
  return (
    <Decision
      intent="appoint_editor"
      title={t("seats:portal.appoint_title")}
      text={t("seats:portal.appoint_text")}
      submit={t("seats:portal.appoint_submit")}
      formKey={person.formKey}
    >
      <FieldSet
        id="field-directions"
        label={t("seats:portal.appoint_legend")}
        error={useFieldError(reply, "directions")}
      >
        {person.mayAppoint.map((direction) => (
          <CheckboxField
            key={direction}
            id={`field-directions-${direction}`}
            name="directions"
            value={direction}
            defaultChecked={ticked.includes(direction)}
            label={t(`coalition:directions.${direction}.name`)}
          />
        ))}
      </FieldSet>
      <ConfirmingPassword reply={reply} place={reply ? "" : "editor-"} />
    </Decision>
  );
}
