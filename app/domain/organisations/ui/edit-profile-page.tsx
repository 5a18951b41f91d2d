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
import { type EntryList, entryLists } from "../entry-input.ts";
import { type EditableProfile } from "../queries/own-profile.server.ts";
import { EditContact } from "./edit-contact.tsx";
import { EditDescription } from "./edit-description.tsx";
import { EditEntries } from "./edit-entries.tsx";
import { entryFieldId, entryFields } from "./entry-field.tsx";
import { EditServices, serviceFieldId } from "./edit-services.tsx";

export type ProfileDone = "description" | "contact" | "service" | "remove" | "entry" | "remove_entry" | null;

type Props = {
  profile: EditableProfile;
  done: ProfileDone;
  reply: Reply | undefined;
  by: "organisation" | "secretariat";
};

const isEntryList = (list: string): list is EntryList => (entryLists as readonly string[]).includes(list);

/** The form a refused or unreadable sending came from, and where its fields stand. */
function cameFrom(reply: Reply | undefined) {
  const sent = (name: string, otherwise: string) => reply?.typed[name]?.[0] ?? otherwise;
  const intent = sent("intent", "description");
  const [service, list, entry] = [sent("service", "new"), sent("list", ""), sent("entry", "new")];
  return { intent, service, list, entry, ...fieldsOf(intent, { service, list, entry }) };
}

type Which = { service: string; list: string; entry: string };

function fieldsOf(intent: string, { service, list, entry }: Which): { idPrefix: string; firstField: string } {
  if (intent === "service" || intent === "remove") {
    return { idPrefix: serviceFieldId(service, ""), firstField: "support" };
  }
  if (intent === "contact") return { idPrefix: "field-", firstField: "press_mailbox" };
  if (isEntryList(list)) {
    return { idPrefix: entryFieldId(list, entry, ""), firstField: entryFields[list][0]?.name ?? "" };
  }
  return { idPrefix: "field-", firstField: "summary_ro" };
}

/** The profile as its organisation writes it: each form kept by itself. */
export function EditProfilePage({ profile, done, reply, by }: Props) {
  const { t } = useSpeech();
  const { intent, service, list: sentList, entry, ...fields } = cameFrom(reply);
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
          {entryLists.map((list) => (
            <EditEntries
              key={list}
              list={list}
              entries={profile.entries[list]}
              added={profile.marks.added}
              reply={sentList === list ? (replyTo("entry") ?? replyTo("remove_entry")) : undefined}
              sentFrom={entry}
            />
          ))}
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
