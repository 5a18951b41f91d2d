import { useSpeech } from "#app/i18n/context.tsx";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { Words } from "#app/ui/layout/words.tsx";
import { type Bilingual, type ProfileService } from "../profile.ts";
import { type PublicProfile } from "../queries/organisation-profile.server.ts";
import { ProfileFigures } from "./profile-figures.tsx";
import { ProfileMargin } from "./profile-margin.tsx";

export type ProfilePageProps = { profile: PublicProfile; /** `2026-03-12`. */ today: string };

/** Whether anything the page says is only Romanian. */
function isPartlyRomanian({ summary, audience, services, programmes, agreements, figures }: PublicProfile): boolean {
  const texts: (Bilingual | null)[] = [
    summary,
    audience,
    ...services.map(({ detail }) => detail),
    ...programmes.map(({ text }) => text),
    ...agreements.flatMap(({ partner, scope }) => [partner, scope]),
    ...figures.map(({ label }) => label),
  ];
  return texts.some((text) => text !== null && text.en === null);
}

/** A member's page: what support and for whom first, then its own figures; contact and licences in the margin. */
export function ProfilePage({ profile, today }: ProfilePageProps) {
  const { t, language } = useSpeech();
  return (
    <div className="page-width pt-6 pb-8 md:pt-7">
      {profile.isExample && (
        <Banner kind="note" title={t("organisations:profile.example")}>
          <p>{t("organisations:profile.example_text")}</p>
        </Banner>
      )}
      {language === "en" && isPartlyRomanian(profile) && (
        <Banner kind="note" title={t("organisations:not_translated")} />
      )}
      <MarginRight margin={<ProfileMargin profile={profile} today={today} />}>
        <PageHeading title={profile.name} lead={profile.summary && <Words of={profile.summary} />} />
        <div className="space-y-12 md:pt-4">
          <Support profile={profile} />
          <ProfileFigures figures={profile.figures} />
          <Programmes profile={profile} />
          <Agreements profile={profile} />
        </div>
      </MarginRight>
    </div>
  );
}

function Support({ profile }: { profile: PublicProfile }) {
  const { t } = useSpeech();
  const { services, audience, audiences } = profile;
  const names = audiences.map((one) => t(`organisations:audience.${one}`).toLocaleLowerCase("ro"));
  return (
    <section aria-labelledby="support">
      <h2 id="support" className="text-h2">
        {t("organisations:profile.support")}
      </h2>
      <p className="mt-2 mb-6 text-ink-2">
        {audience ? <Words of={audience} /> : names.length > 0 && forWhom(t, names)}
      </p>
      {services.length === 0 ? (
        <p className="border-t-2 border-ink py-4">{t("organisations:profile.no_support")}</p>
      ) : (
        <ul className="grid gap-x-10 border-t-2 border-ink md:grid-cols-2">
          {services.map((service) => (
            <Service key={`${service.support} ${service.name ?? ""}`} service={service} />
          ))}
        </ul>
      )}
    </section>
  );
}

const forWhom = (t: ReturnType<typeof useSpeech>["t"], names: readonly string[]) =>
  t("organisations:profile.for_whom", { audiences: names.join(", ") });

function Service({ service }: { service: ProfileService }) {
  const { t } = useSpeech();
  const { support, name, detail, sinceYear } = service;
  return (
    <li className="flex gap-3 border-b border-rule py-3">
      <Icon name="disc-tick" className="mt-1 size-4.5 text-ok" />
      <div className="min-w-0 leading-snug">
        <p className="font-semibold">{t(`organisations:support.${support}`)}</p>
        {(name ?? detail ?? sinceYear) !== null && (
          <p className="text-ink-2">
            {name}
            {name && detail && ": "}
            {detail && <Words of={detail} />}
            {sinceYear !== null && ` (${t("organisations:profile.since", { year: sinceYear })})`}
          </p>
        )}
      </div>
    </li>
  );
}

function Programmes({ profile }: { profile: PublicProfile }) {
  const { t } = useSpeech();
  if (profile.programmes.length === 0) return null;
  return (
    <section aria-labelledby="programmes">
      <SectionHeading id="programmes">{t("organisations:profile.programmes")}</SectionHeading>
      <ul className="mt-5 space-y-5">
        {profile.programmes.map(({ name, text, sinceYear }) => (
          <li key={name} className="border-l-4 border-accent-mark pl-5">
            <h3 className="text-h3">{name}</h3>
            <p>
              <Words of={text} />
              {sinceYear !== null && ` (${t("organisations:profile.since", { year: sinceYear })})`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Agreements({ profile }: { profile: PublicProfile }) {
  const { t } = useSpeech();
  if (profile.agreements.length === 0) return null;
  return (
    <section aria-labelledby="agreements">
      <SectionHeading id="agreements">{t("organisations:profile.agreements")}</SectionHeading>
      <dl>
        {profile.agreements.map(({ partner, scope }) => (
          <div key={partner.ro} className="border-b border-rule py-3">
            <dt className="font-semibold">
              <Words of={partner} />
            </dt>
            <dd className="text-ink-2">
              <Words of={scope} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
