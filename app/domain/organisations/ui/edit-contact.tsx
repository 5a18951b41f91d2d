import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type EditableProfile, type FormMarks } from "../queries/own-profile.server.ts";
import { CarriedFields, EditField } from "./edit-field.tsx";

type Props = EditableProfile["contact"] & { marks: FormMarks; reply: Reply | undefined };

/** Where to write: a site, and a mailbox for journalists only by agreement. */
export function EditContact({ website, pressMailbox, marks, reply }: Props) {
  const { t } = useSpeech();
  const agreed = reply ? reply.typed["press_agreed"] !== undefined : pressMailbox !== null;
  return (
    <section aria-labelledby="contact">
      <SectionHeading small id="contact">
        {t("organisations:edit.contact")}
      </SectionHeading>
      <form method="post" noValidate className="max-w-field pt-5">
        <CarriedFields marks={marks} intent="contact" />
        <EditField
          name="website"
          stored={website}
          reply={reply}
          optional
          inputMode="url"
          hint={t("organisations:edit.website_hint")}
        />
        <EditField
          name="press_mailbox"
          stored={pressMailbox}
          reply={reply}
          optional
          inputMode="email"
          hint={t("organisations:edit.press_mailbox_hint")}
        />
        <div className="mb-7.5">
          <CheckboxField
            id="field-press_agreed"
            name="press_agreed"
            label={t("organisations:edit.press_agreed")}
            error={useFieldError(reply, "press_agreed")}
            defaultChecked={agreed}
          />
        </div>
        <Button variant="secondary">{t("organisations:edit.save_contact")}</Button>
      </form>
    </section>
  );
}
