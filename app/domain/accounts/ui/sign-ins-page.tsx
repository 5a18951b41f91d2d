import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type KnownBrowser, type OwnSignIn } from "../queries/own-sign-ins.server.ts";

type Props = { signIns: OwnSignIn[]; browsers: KnownBrowser[]; done: "ended" | "forgotten" | "" | null };

export function SignInsPage({ signIns, browsers, done }: Props) {
  const { t } = useSpeech();
  const others = signIns.filter((one) => !one.isThisOne);
  return (
    <>
      {done && <Banner title={t(`accounts:sign_ins.${done}`)} />}
      <PageHeading title={t("accounts:sign_ins.title")} lead={t("accounts:sign_ins.lead")} />
      <ul className="mb-8 max-w-reading border-t-2 border-ink" aria-label={t("accounts:sign_ins.caption")}>
        {signIns.map((one) => (
          <Place key={one.number} field="sign_in" one={one} />
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
      {browsers.length > 0 && (
        <section aria-labelledby="known-browsers" className="mt-12 max-w-reading">
          <SectionHeading small id="known-browsers">
            {t("accounts:sign_ins.known_title")}
          </SectionHeading>
          <p className="my-4">{t("accounts:sign_ins.known_lead")}</p>
          <ul className="border-t-2 border-ink">
            {browsers.map((one) => (
              <Place key={one.number} field="browser" one={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type PlaceProps = { field: "sign_in"; one: OwnSignIn } | { field: "browser"; one: KnownBrowser };

const wordsOf = {
  sign_in: { since: "since", end: "end", hidden: "end_hidden" },
  browser: { since: "known_since", end: "forget", hidden: "forget_hidden" },
} as const;

/** One sign-in, with a button to end it where it is another one; or one known browser, with a button to forget it. */
function Place({ field, one }: PlaceProps) {
  const { t, language } = useSpeech();
  const words = wordsOf[field];
  const said = (at: string) => formatMoment(language, at);
  const browser = one.browser ?? t("accounts:sign_ins.unknown");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div>
        <p className="font-semibold">
          {browser}
          {one.isThisOne && <span className="font-normal text-ink-2"> ({t("accounts:sign_ins.this_one")})</span>}
        </p>
        <p className="text-small text-ink-2">
          {t(`accounts:sign_ins.${words.since}`)} {said(one.since)} · {t("accounts:sign_ins.last_used")}{" "}
          {said(one.lastUsed)}
        </p>
      </div>
      {(field === "browser" || !one.isThisOne) && (
        <form method="post">
          <input type="hidden" name={field} value={one.number} />
          <Button variant="secondary">
            {t(`accounts:sign_ins.${words.end}`)}
            <span className="sr-only">
              : {t(`accounts:sign_ins.${words.hidden}`, { browser, since: said(one.since) })}
            </span>
          </Button>
        </form>
      )}
    </li>
  );
}
