import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type OwnPasskey, type PasskeysPage as Page } from "../../queries/passkeys-page.server.ts";
import { RecoveryCodes, type CodesShown } from "../recovery-codes.tsx";
import { AddPasskeyForm } from "./add-passkey-form.tsx";
import { ConfirmingPassword } from "../confirming-password.tsx";

const doings = ["added", "renamed", "removed"] as const;

type Props = { page: Page; done: string | null; reply: Reply | CodesShown | undefined };

/** The keys of one's devices: seen, named, removed as plain forms; added with script, for browsers know no other way. */
export function PasskeysPage({ page, done, reply }: Props) {
  const { t } = useSpeech();
  if (reply?.kind === "codes") return <RecoveryCodes title={t("accounts:passkeys.done.added")} codes={reply.codes} />;
  const said = doings.find((known) => known === done);
  const isAbout = (passkey: string) => typedOr(reply, "passkey", "") === passkey;
  const aboutAdding = typedOr(reply, "intent", "") === "add" ? reply : undefined;
  return (
    <>
      <ReplySummary reply={reply} firstField="current_password" idPrefix={aboutAdding ? "field-add-" : "field-"} />
      {said && !reply && <Banner title={t(`accounts:passkeys.done.${said}`)} />}
      <PageHeading title={t("accounts:passkeys.title")} lead={t("accounts:passkeys.lead")} />
      <section aria-labelledby="own" className="mb-12 max-w-reading">
        <SectionHeading small id="own">
          {t("accounts:passkeys.own")}
        </SectionHeading>
        {page.passkeys.length === 0 && <p className="py-3 text-ink-2">{t("accounts:passkeys.none")}</p>}
        <ul>
          {page.passkeys.map((passkey, place) => (
            <Passkey key={passkey.id} passkey={passkey} place={place} reply={isAbout(passkey.id) ? reply : undefined} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="adding" className="max-w-reading">
        <SectionHeading small id="adding">
          {t("accounts:passkeys.adding")}
        </SectionHeading>
        <p className="my-4">{t("accounts:passkeys.adding_text")}</p>
        <Island
          name="add-passkey"
          rooms={["accounts", "refusals"]}
          part={AddPasskeyForm}
          props={{ origin: page.origin, reply: aboutAdding }}
        />
        <p className="mt-8">
          <TextLink to={paths.ownSecondFactor()}>{t("accounts:passkeys.or_codes")}</TextLink>
        </p>
      </section>
    </>
  );
}

type PasskeyProps = { passkey: OwnPasskey; place: number; reply: Reply | undefined };

function Passkey({ passkey, place, reply }: PasskeyProps) {
  const { t, language } = useSpeech();
  const { createdAt, lastUsedAt } = passkey;
  return (
    <li className="border-b border-rule py-3">
      <p className="font-semibold break-words">{passkey.name}</p>
      <p className="text-small text-ink-2">
        {t("accounts:passkeys.added", { day: formatDay(language, createdAt) })} ·{" "}
        {lastUsedAt
          ? t("accounts:passkeys.used", { day: formatDay(language, lastUsedAt) })
          : t("accounts:passkeys.never_used")}{" "}
        · {t(passkey.isSynced ? "accounts:passkeys.synced" : "accounts:passkeys.one_device")}
      </p>
      <details open={reply !== undefined}>
        <summary className="min-h-11 py-2 font-semibold text-primary">
          {t("accounts:passkeys.change")}
          <span className="sr-only">: {passkey.name}</span>
        </summary>
        <ChangePasskey passkey={passkey} place={place} reply={reply} />
      </details>
    </li>
  );
}

/** One password for either; what was sent has the ids the error summary leads to. */
function ChangePasskey({ passkey, place, reply }: PasskeyProps) {
  const { t } = useSpeech();
  const id = (field: string) => (reply ? `field-${field}` : `field-${place}-${field}`);
  return (
    <form method="post" noValidate className="py-3">
      <input type="hidden" name="passkey" value={passkey.id} />
      <TextField
        id={id("name")}
        name="name"
        autoComplete="off"
        maxLength={60}
        label={t("accounts:passkeys.name")}
        error={useFieldError(reply, "name")}
        defaultValue={typedOr(reply, "name", passkey.name)}
      />
      <ConfirmingPassword reply={reply} place={reply ? "" : `${place}-`} />
      <div className="flex flex-wrap gap-4">
        <Button variant="secondary" name="intent" value="rename">
          {t("accounts:passkeys.rename")}
        </Button>
        <Button variant="danger" name="intent" value="remove">
          {t("accounts:passkeys.remove")}
        </Button>
      </div>
    </form>
  );
}
