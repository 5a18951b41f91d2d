import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { supportKinds } from "#db/reference/support.ts";
import { type EditableProfile, type FormMarks } from "../queries/own-profile.server.ts";
import { CarriedFields, EditField } from "./edit-field.tsx";

/** The id of a field of a service's form: there are as many forms as services, and one for a new one. */
export const serviceFieldId = (service: string, field: string) => `service-${service}-${field}`;

type Service = EditableProfile["services"][number];
type Blank = Omit<Service, "id" | "marks" | "support">;

/** The form of a service that is still to be added. */
const blank: Blank = {
  name: null,
  detail: null,
  sinceYear: null,
  isLicensed: false,
  licenceNumber: null,
  licenceUntil: null,
};

type Props = {
  profile: EditableProfile;
  reply: Reply | undefined;
  /** The service whose form came back; `new` for the empty one. */
  sentFrom: string;
};

/** The services, each closed until it is opened, and an empty one at the end. */
export function EditServices({ profile, reply, sentFrom }: Props) {
  const { t } = useSpeech();
  const replyTo = (service: string) => (sentFrom === service ? reply : undefined);
  return (
    <section aria-labelledby="services">
      <SectionHeading small id="services">
        {t("organisations:edit.services")}
      </SectionHeading>
      <ul>
        {profile.services.map((service) => (
          <li key={service.id} className="border-b border-rule">
            <ServiceDetails service={service} marks={service.marks} reply={replyTo(service.id)} />
          </li>
        ))}
        <li className="border-b border-rule">
          <ServiceDetails service={null} marks={profile.marks.added} reply={replyTo("new")} />
        </li>
      </ul>
    </section>
  );
}

type FormProps = { service: Service | null; marks: FormMarks; reply: Reply | undefined };

function ServiceDetails({ service, marks, reply }: FormProps) {
  const { t } = useSpeech();
  const words = service && [service.name, service.detail?.ro].filter(Boolean).join(": ");
  return (
    <details open={reply !== undefined}>
      <summary className="min-h-11 py-2.5">
        <span className="font-semibold text-primary underline underline-offset-[0.2em]">
          {service ? t(`organisations:support.${service.support}`) : t("organisations:edit.add")}
        </span>
        {words && <span className="text-ink-2"> · {words}</span>}
      </summary>
      <div className="max-w-field pt-3 pb-6">
        <ServiceForm service={service} marks={marks} reply={reply} />
        {service && <RemoveForm service={service} marks={marks} />}
      </div>
    </details>
  );
}

function ServiceForm({ service, marks, reply }: FormProps) {
  const { t } = useSpeech();
  const which = service?.id ?? "new";
  return (
    <form method="post" noValidate>
      <CarriedFields marks={marks} intent="service" service={which} />
      <SupportField which={which} stored={service?.support ?? ""} reply={reply} />
      <WordsFields service={service ?? blank} which={which} reply={reply} />
      <LicenceFields service={service ?? blank} which={which} reply={reply} />
      <Button variant="secondary">
        {service ? t("organisations:edit.save_service") : t("organisations:edit.add_service")}
      </Button>
    </form>
  );
}

function SupportField({ which, stored, reply }: { which: string; stored: string; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const kinds = supportKinds.map((kind) => ({ value: kind, label: t(`organisations:support.${kind}`) }));
  return (
    <Select
      id={serviceFieldId(which, "support")}
      name="support"
      label={t("organisations:edit.support")}
      error={useFieldError(reply, "support")}
      defaultValue={reply?.typed["support"]?.[0] ?? stored}
      options={[{ value: "", label: t("organisations:edit.support_choose") }, ...kinds]}
    />
  );
}

type FieldsProps = { service: Blank; which: string; reply: Reply | undefined };

function WordsFields({ service, which, reply }: FieldsProps) {
  const { t } = useSpeech();
  const field = (name: string) => ({ id: serviceFieldId(which, name), reply, optional: true });
  return (
    <>
      <EditField name="name" stored={service.name} {...field("name")} hint={t("organisations:edit.name_hint")} />
      <EditField
        name="detail_ro"
        stored={service.detail?.ro ?? null}
        {...field("detail_ro")}
        hint={t("organisations:edit.detail_hint")}
      />
      <EditField name="detail_en" stored={service.detail?.en ?? null} {...field("detail_en")} />
      <EditField name="since_year" stored={service.sinceYear} {...field("since_year")} inputMode="numeric" />
    </>
  );
}

function LicenceFields({ service, which, reply }: FieldsProps) {
  const { t } = useSpeech();
  const isLicensed = reply ? reply.typed["is_licensed"] !== undefined : service.isLicensed;
  const id = (name: string) => serviceFieldId(which, name);
  return (
    <>
      <div className="mb-4">
        <CheckboxField
          id={id("is_licensed")}
          name="is_licensed"
          label={t("organisations:edit.is_licensed")}
          error={useFieldError(reply, "is_licensed")}
          defaultChecked={isLicensed}
        />
      </div>
      <EditField
        name="licence_number"
        stored={service.licenceNumber}
        id={id("licence_number")}
        reply={reply}
        optional
      />
      <EditField
        name="licence_until"
        stored={service.licenceUntil}
        id={id("licence_until")}
        reply={reply}
        optional
        type="date"
      />
    </>
  );
}

function RemoveForm({ service, marks }: { service: Service; marks: FormMarks }) {
  const { t } = useSpeech();
  return (
    <form method="post" className="mt-4">
      <CarriedFields marks={marks} intent="remove" service={service.id} />
      <Button variant="danger">
        {t("organisations:edit.remove")}
        <span className="sr-only">: {t(`organisations:support.${service.support}`)}</span>
      </Button>
    </form>
  );
}
