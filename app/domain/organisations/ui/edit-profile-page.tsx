import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { type EditableProfile } from "../queries/own-profile.server.ts";
import { EditContact } from "./edit-contact.tsx";
import { EditDescription } from "./edit-description.tsx";
import { EditServices, serviceFieldId } from "./edit-services.tsx";

type Props = {
  profile: EditableProfile;
  done: "description" | "contact" | "service" | "remove" | null;
  reply: Reply | undefined;
  by: "organisation" | "secretariat";
};

/** The form a refused or unreadable sending came from, and where its fields stand. */
function cameFrom(reply: Reply | undefined) {
  const intent = reply?.typed["intent"]?.[0] ?? "description";
  const service = reply?.typed["service"]?.[0] ?? "new";
  const ofService = intent === "service" || intent === "remove";
  const firstFields: Record<string, string> = { contact: "press_mailbox", service: "support", remove: "support" };
  return {
    intent,
    service,
    idPrefix: ofService ? serviceFieldId(service, "") : "field-",
    firstField: firstFields[intent] ?? "summary_ro",
  };
}

/** The profile as its organisation writes it: three kinds of form, each kept by itself. */
export function EditProfilePage({ profile, done, reply, by }: Props) {
  const { t } = useSpeech();
  const { intent, service, ...fields } = cameFrom(reply);
  const replyTo = (form: string) => (intent === form ? reply : undefined);
  const title = by === "organisation" ? t("organisations:edit.title") : t("organisations:edit.title_of", profile);
  return (
    <>
      {done && !reply && (
        <Banner title={t(`organisations:edit.done.${done}`)}>
          <PublicPage profile={profile} />
        </Banner>
      )}
      <ReplySummary reply={reply} {...fields} />
      <MarginRight margin={<Margin profile={profile} by={by} />}>
        <PageHeading title={title} lead={t(`organisations:edit.lead_${by}`)} />
        <div className="space-y-14">
          <EditDescription {...profile.description} marks={profile.marks.description} reply={replyTo("description")} />
          <EditServices profile={profile} reply={replyTo("service") ?? replyTo("remove")} sentFrom={service} />
          <EditContact {...profile.contact} marks={profile.marks.contact} reply={replyTo("contact")} />
        </div>
      </MarginRight>
    </>
  );
}

/** Whoever does not stand with the coalition today has no public page. */
function PublicPage({ profile }: Pick<Props, "profile">) {
  const { t } = useSpeech();
  if (!profile.isPublic) return <p>{t("organisations:edit.no_page")}</p>;
  return (
    <p>
      <TextLink to={paths.member(profile.slug)} className="inline-flex min-h-8 items-center">
        {t("organisations:edit.see")}
      </TextLink>
    </p>
  );
}

function Margin({ profile, by }: Pick<Props, "profile" | "by">) {
  const { t } = useSpeech();
  return (
    <>
      <MarginNote title={t("organisations:edit.public")}>
        <p>{t("organisations:edit.public_text")}</p>
        <PublicPage profile={profile} />
      </MarginNote>
      <MarginNote title={t("organisations:edit.safe")}>
        <p>{t("organisations:edit.safe_text")}</p>
      </MarginNote>
      {by === "organisation" && (
        <MarginNote title={t("organisations:edit.rest")}>
          <p>{t("organisations:edit.rest_text", { email: coalition.email })}</p>
        </MarginNote>
      )}
    </>
  );
}
