import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type UptakeSeen } from "../queries/uptake-page.server.ts";
import { Words } from "./afterlife-section.tsx";
import { OneForm } from "./one-form.tsx";
import { LastAnswer, type UptakeProps } from "./said-later.tsx";

/** What one's own organisation says: that it took the practice up, and a year later what became of it. */
export function OwnUptake({ page, reply }: UptakeProps) {
  const { t } = useSpeech();
  const [own] = page.uptakes;
  return (
    <section aria-labelledby="own" className="mb-12">
      <SectionHeading small id="own">
        {t("uptake:own.title")}
      </SectionHeading>
      {own ? <Told own={own} page={page} /> : <Tell page={page} reply={reply} />}
      {own?.isOwed && <FollowUp own={own} page={page} reply={reply} />}
    </section>
  );
}

function Tell({ page: { mayTell, formKey, today }, reply }: UptakeProps) {
  const { t } = useSpeech();
  const since = useFieldError(reply, "since");
  const adapted = useFieldError(reply, "adapted");
  if (!mayTell) return <p className="pt-4">{t("uptake:own.coordinator")}</p>;
  return (
    <OneForm formKey={formKey} intent="tell" label={t("uptake:own.tell")} className="max-w-field pt-4">
      <p className="mb-6">{t("uptake:own.tell_lead")}</p>
      <TextField
        id="field-since"
        name="since"
        type="date"
        max={today}
        label={t("uptake:own.since")}
        hint={t("uptake:own.since_hint")}
        error={since}
        defaultValue={typedOr(reply, "since", "")}
      />
      <TextArea
        id="field-adapted"
        name="adapted"
        rows={4}
        optional
        label={t("uptake:own.adapted")}
        hint={t("uptake:own.adapted_hint")}
        error={adapted}
        defaultValue={typedOr(reply, "adapted", "")}
      />
      <CheckboxField
        id="field-is_named"
        name="is_named"
        defaultChecked={reply?.typed["is_named"] !== undefined}
        label={t("uptake:own.is_named")}
        hint={t("uptake:own.named_hint")}
      />
      <Button className="mt-5">{t("uptake:own.tell")}</Button>
    </OneForm>
  );
}

type OwnProps = { own: UptakeSeen; page: UptakeProps["page"] };

function Told({ own, page: { formKey, mayTell } }: OwnProps) {
  const { t, language } = useSpeech();
  const change = t(own.isNamed ? "uptake:own.make_unnamed" : "uptake:own.make_named");
  return (
    <div className="pt-4">
      <p>
        {t("uptake:own.told", { day: formatDay(language, own.since) })}{" "}
        {t(own.isNamed ? "uptake:own.named" : "uptake:own.not_named")}
      </p>
      <Words text={own.adapted} />
      {own.last && <LastAnswer last={own.last} />}
      {own.mayWithdraw && (
        <div className="mt-4 flex flex-wrap gap-4">
          {mayTell && (
            <OneForm
              formKey={formKey}
              intent="name"
              hidden={own.isNamed ? {} : { is_named: "on" }}
              label={change}
              className="max-md:w-full"
            >
              <Button variant="secondary">{change}</Button>
            </OneForm>
          )}
          <OneForm
            formKey={formKey}
            intent="withdraw"
            hidden={{ uptake: own.id }}
            label={t("uptake:own.withdraw")}
            className="max-md:w-full"
          >
            <Button variant="danger">{t("uptake:own.withdraw")}</Button>
          </OneForm>
        </div>
      )}
    </div>
  );
}

function FollowUp({ own, page, reply }: OwnProps & Pick<UptakeProps, "reply">) {
  const { t } = useSpeech();
  const stillUsed = useFieldError(reply, "still_used");
  const changed = useFieldError(reply, "changed");
  return (
    <OneForm
      formKey={page.formKey}
      intent="follow_up"
      hidden={{ uptake: own.id }}
      label={t("uptake:follow_up.title")}
      className="mt-8 max-w-field border-l-5 border-accent-mark pl-5"
    >
      <h3 className="mb-4 text-h3">{t("uptake:follow_up.title")}</h3>
      <RadioGroup
        id="field-still_used"
        name="still_used"
        label={t("uptake:follow_up.still_used")}
        error={stillUsed}
        defaultValue={typedOr(reply, "still_used", "")}
        choices={[
          { value: "yes", label: t("uptake:follow_up.yes") },
          { value: "no", label: t("uptake:follow_up.no") },
        ]}
      />
      <TextArea
        id="field-changed"
        name="changed"
        rows={4}
        optional
        label={t("uptake:follow_up.changed")}
        hint={t("uptake:follow_up.changed_hint")}
        error={changed}
        defaultValue={typedOr(reply, "changed", "")}
      />
      <Button>{t("uptake:follow_up.button")}</Button>
    </OneForm>
  );
}
