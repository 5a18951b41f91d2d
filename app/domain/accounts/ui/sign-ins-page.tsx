import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { type OwnSignIn } from "../queries/own-sign-ins.server.ts";

export function SignInsPage({ signIns, wasEnded }: { signIns: OwnSignIn[]; wasEnded: boolean }) {
  const { t } = useSpeech();
  const others = signIns.filter((one) => !one.isThisOne);
  return (
    <>
      {wasEnded && <Banner title={t("accounts:sign_ins.ended")} />}
      <PageHeading title={t("accounts:sign_ins.title")} lead={t("accounts:sign_ins.lead")} />
      <ul className="mb-8 max-w-reading border-t-2 border-ink" aria-label={t("accounts:sign_ins.caption")}>
        {signIns.map((one) => (
          <Place key={one.number} one={one} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p>{t("accounts:sign_ins.only_here")}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="sign_in" value="others" />
          <Button variant="secondary">{t("accounts:sign_ins.end_others")}</Button>
        </form>
      )}
    </>
  );
}

function Place({ one }: { one: OwnSignIn }) {
  const { t, language } = useSpeech();
  const said = (at: string) =>
    t("accounts:sign_ins.moment", { day: formatDay(language, at), time: formatTime(language, at) });
  const browser = one.browser ?? t("accounts:sign_ins.unknown");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div>
        <p className="font-semibold">
          {browser}
          {one.isThisOne && <span className="font-normal text-ink-2"> ({t("accounts:sign_ins.this_one")})</span>}
        </p>
        <p className="text-small text-ink-2">
          {t("accounts:sign_ins.since")} {said(one.since)} · {t("accounts:sign_ins.last_used")} {said(one.lastUsed)}
        </p>
      </div>
      {!one.isThisOne && (
        <form method="post">
          <input type="hidden" name="sign_in" value={one.number} />
          <Button variant="secondary">
            {t("accounts:sign_ins.end")}
            <span className="sr-only">: {t("accounts:sign_ins.end_hidden", { browser, since: said(one.since) })}</span>
          </Button>
        </form>
      )}
    </li>
  );
}
