import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatList } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type RegisterChange } from "../input.ts";
import { type ChangePage as Page } from "../queries/change-page.server.ts";
import { ChangeFields } from "./change-fields.tsx";

type Props = Page & { reply: Reply | undefined };

/** Decisions that take people's access away, or cannot be undone by another like them. */
const isGrave = (change: RegisterChange) => change === "leave" || change === "merge" || change === "close";

const firstFields: Record<RegisterChange, string> = {
  rename: "name",
  kind: "kind",
  group: "group",
  leave: "day",
  merge: "into",
  close: "reason",
};

/** One decision about an organisation's place: what it does, named before anything else, then the form. */
export function ChangePage({ change, page, seated, owed, reply }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField={firstFields[change]} />
      <PageHeading kicker={page.shortName} title={t(`register:${change}.title`, { name: page.shortName })} />
      <Effects change={change} seated={seated} owed={owed} />
      <form method="post" noValidate className="max-w-field">
        <input type="hidden" name="form_key" value={page.formKey} />
        <ChangeFields change={change} page={page} reply={reply} />
        <TextArea
          id="field-reason"
          name="reason"
          rows={3}
          label={t("register:reason")}
          hint={t(change === "group" ? "register:reason_hint_kept" : "register:reason_hint")}
          error={useFieldError(reply, "reason")}
          defaultValue={typedOr(reply, "reason", "")}
        />
        {isGrave(change) && (
          <ConfirmingPassword reply={reply} label={t("register:password")} hint={t("register:password_hint")} />
        )}
        <Button variant={isGrave(change) ? "danger" : "primary"}>{t(`register:${change}.submit`)}</Button>
        <p className="mt-4">
          <TextLink to={paths.memberRegister(page.slug)} className="inline-flex min-h-11 items-center">
            {t("register:back")}
          </TextLink>
        </p>
      </form>
    </>
  );
}

function Effects({ change, seated, owed }: Pick<Page, "change" | "seated" | "owed">) {
  const { t, language } = useSpeech();
  const years = formatList(language, owed.map(String));
  const touched = isGrave(change);
  return (
    <section aria-labelledby="effects" className="mb-8 max-w-reading">
      <SectionHeading small id="effects">
        {t("register:effects")}
      </SectionHeading>
      <ul className="mt-4 list-disc space-y-2 pl-6">
        <li>{t(`register:${change}.effect_first`)}</li>
        <li>{t(`register:${change}.effect_second`)}</li>
        {touched && <li>{t("register:effect_people", { count: seated })}</li>}
        {touched && owed.length > 0 && <li>{t(`register:${change}.effect_owed`, { years })}</li>}
        <li>{t("register:effect_trail")}</li>
      </ul>
    </section>
  );
}
