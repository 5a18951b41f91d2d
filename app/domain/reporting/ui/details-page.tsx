import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { SaveBar } from "#app/ui/form/save-bar.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type DetailsPage } from "../queries/details-page.server.ts";

const groups = ["assistance", "missing_children", "online_exploitation"] as const;

/** The organisation as the coalition knows it, and the services it offers. */
export function DetailsPageView({ page, reply }: { page: DetailsPage; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const { year, place } = page;
  return (
    <div className="max-w-reading">
      <ReplySummary reply={reply} firstField="services" />
      <PageHeading
        kicker={t("reporting:place", { year, number: place.number, of: place.of })}
        title={t("reporting:section.organisation")}
        lead={t("reporting:details.lead")}
      />
      {page.readOnly && <Banner kind="note" title={t(`reporting:readonly.${page.readOnly}`, { year })} />}
      <Facts page={page} />
      {page.readOnly ? <Offered page={page} /> : <ServicesForm page={page} />}
    </div>
  );
}

function Facts({ page }: { page: DetailsPage }) {
  const { t } = useSpeech();
  const row = "border-b border-rule py-2.5";
  return (
    <>
      <dl className="mb-3 border-t-2 border-ink">
        <div className={row}>
          <dt className="text-small text-ink-2">{t("reporting:details.name")}</dt>
          <dd className="font-semibold">{page.fullName}</dd>
        </div>
        <div className={row}>
          <dt className="text-small text-ink-2">{t("reporting:details.website")}</dt>
          <dd>{page.website ?? t("reporting:details.no_website")}</dd>
        </div>
        <div className={row}>
          <dt className="text-small text-ink-2">{t("reporting:details.people")}</dt>
          {page.people.map(({ name, email, role }) => (
            <dd key={email}>
              {name}, {t(`accounts:account.role.${role}`)}, {email}
            </dd>
          ))}
        </div>
      </dl>
      <p className="mb-10 text-small text-ink-2">{t("reporting:details.wrong")}</p>
    </>
  );
}

function Offered({ page }: { page: DetailsPage }) {
  const { t, language } = useSpeech();
  return (
    <>
      <SectionHeading small>{t("reporting:details.offered")}</SectionHeading>
      <ul className="mt-3 list-disc pl-5">
        {page.services
          .filter(({ isOffered }) => isOffered)
          .map(({ code, name }) => (
            <li key={code}>{name[language]}</li>
          ))}
      </ul>
    </>
  );
}

function ServicesForm({ page }: { page: DetailsPage }) {
  const { t } = useSpeech();
  const hasOffers = page.services.some(({ isOffered }) => isOffered);
  return (
    <form method="post">
      <input type="hidden" name="confirmed" value="on" />
      <SectionHeading small id="field-services">
        {t("reporting:details.services")}
      </SectionHeading>
      <p className="mt-3 mb-5 text-ink-2">{t("reporting:details.services_hint")}</p>
      {groups.map((group) => (
        <FieldSet key={group} id={`services-${group}`} label={t(`reporting:details.group.${group}`)}>
          {page.services
            .filter(({ section }) => section === group)
            .map((service) => (
              <ServiceTick key={service.code} service={service} />
            ))}
        </FieldSet>
      ))}
      {hasOffers && <p className="text-small text-ink-2">{t("reporting:details.offered_hint")}</p>}
      <SaveBar state={{ kind: "idle" }} back={{ to: paths.submission(page.year), label: t("reporting:form.back") }}>
        <Button>{t("reporting:details.confirm")}</Button>
      </SaveBar>
    </form>
  );
}

/** What was said once stays said: its tick cannot be taken away here, and its value is sent again. */
function ServiceTick({ service }: { service: DetailsPage["services"][number] }) {
  const { t, language } = useSpeech();
  const { code, name, hint, isOffered } = service;
  if (isOffered) {
    return (
      <div className="py-2.5">
        <input type="hidden" name="services" value={code} />
        <p className="font-semibold">
          {name[language]} <span className="font-normal text-ok">({t("reporting:details.offered")})</span>
        </p>
      </div>
    );
  }
  return (
    <CheckboxField id={`service-${code}`} name="services" value={code} label={name[language]} hint={hint[language]} />
  );
}
