import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type MyDataPage as Page } from "../queries/my-data-page.server.ts";
import { StatementList } from "./statement-list.tsx";

const goes = ["account", "sign_ins", "mail", "request"] as const;
const stays = ["acts", "words", "erased"] as const;

/** A person about themselves: what is kept, their copy of it, and how they leave. */
export function MyDataPage({ page, reply }: { page: Page; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="current_password" />
      <PageHeading title={t("privacy:my_data.title")} lead={t("privacy:my_data.lead")} />
      <div className="space-y-12">
        <section aria-labelledby="copy">
          <SectionHeading id="copy">{t("privacy:my_data.copy_title")}</SectionHeading>
          <p className="my-4 max-w-reading">{t("privacy:my_data.copy_text")}</p>
          <ButtonLink to={paths.myCopy()} variant="secondary">
            {t("privacy:my_data.copy")}
          </ButtonLink>
        </section>
        <section aria-labelledby="kept">
          <SectionHeading id="kept">{t("privacy:my_data.kept")}</SectionHeading>
          <div className="mt-4">
            <StatementList />
          </div>
        </section>
        <section aria-labelledby="erase">
          <SectionHeading id="erase">{t("privacy:my_data.erase_title")}</SectionHeading>
          <Consequences />
          {page.obstacle ? <Obstacle obstacle={page.obstacle} /> : <EraseForm reply={reply} />}
        </section>
      </div>
    </>
  );
}

function Consequences() {
  const { t } = useSpeech();
  return (
    <div className="my-4 max-w-reading space-y-4">
      <p className="font-semibold">{t("privacy:my_data.goes_title")}</p>
      <ul className="list-disc space-y-1 pl-5">
        {goes.map((what) => (
          <li key={what}>{t(`privacy:my_data.goes.${what}`)}</li>
        ))}
      </ul>
      <p className="font-semibold">{t("privacy:my_data.stays_title")}</p>
      <ul className="list-disc space-y-1 pl-5">
        {stays.map((what) => (
          <li key={what}>{t(`privacy:my_data.stays.${what}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Obstacle({ obstacle }: { obstacle: NonNullable<Page["obstacle"]> }) {
  const { t } = useSpeech();
  return (
    <div className="max-w-reading">
      <InlineMessage kind="note" title={`${t("privacy:my_data.obstacle")}.`}>
        {sayKey(t, `refusals:${obstacle.code}`, obstacle.params)}
      </InlineMessage>
    </div>
  );
}

function EraseForm({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <form method="post" noValidate className="max-w-field">
      <ConfirmingPassword
        reply={reply}
        label={t("privacy:my_data.password")}
        hint={t("privacy:my_data.password_hint")}
      />
      <Button variant="danger">{t("privacy:my_data.submit")}</Button>
    </form>
  );
}
