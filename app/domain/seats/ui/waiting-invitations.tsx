import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { Button } from "#app/ui/form/button.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type Waiting } from "../waiting-invitations.server.ts";

/** Where an error of these forms leads to. */
export const waitingId = "waiting";

/** Invitations nobody has accepted yet, each with what may be done about it. */
export function WaitingInvitations({ waiting }: { waiting: readonly Waiting[] }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby={waitingId} className="mb-10">
      <SectionHeading small id={waitingId}>
        {t("seats:waiting.title")}
      </SectionHeading>
      {waiting.length === 0 ? (
        <p className="py-3 text-ink-2">{t("seats:waiting.none")}</p>
      ) : (
        <ul>
          {waiting.map((one) => (
            <WaitingOne key={one.id} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingOne({ one }: { one: Waiting }) {
  const { t, language } = useSpeech();
  const role = t(`seats:role.${one.role}`);
  const { email, organisation } = one;
  const until = formatDay(language, one.expiresAt);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words">
          {organisation
            ? t("seats:waiting.to_organisation", { email, role, organisation })
            : t("seats:waiting.to", { email, role })}
        </p>
        <p className="text-small text-ink-2">
          {one.isOver
            ? t("seats:waiting.over", { until })
            : t("seats:waiting.sent", { sent: formatDay(language, one.sentAt), until })}
        </p>
      </div>
      {one.mayChange && (
        <form method="post" className="flex flex-wrap gap-3 max-md:w-full">
          <input type="hidden" name="invitation" value={one.id} />
          <input type="hidden" name="form_key" value={one.formKey} />
          {(["send_again", "withdraw"] as const).map((intent) => (
            <Button key={intent} name="intent" value={intent} variant="secondary">
              {t(`seats:waiting.${intent}`)}
              <span className="sr-only">: {email}</span>
            </Button>
          ))}
        </form>
      )}
    </li>
  );
}
