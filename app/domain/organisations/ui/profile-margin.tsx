import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { countyName } from "#db/reference/territories.ts";
import { type ProfileService } from "../profile.ts";
import { type PublicProfile } from "../queries/organisation-profile.server.ts";

type Props = { profile: PublicProfile; today: string };

/** Contact, facts and where the profile comes from. */
export function ProfileMargin({ profile, today }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <Contact profile={profile} />
      <MarginNote title={t("organisations:profile.facts")} isTitleHidden>
        <dl className="space-y-4">
          {factsOf(t, profile).map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
          <Licences services={profile.services} today={today} />
        </dl>
      </MarginNote>
      <MarginNote title={t("organisations:profile.about")}>
        <p>
          {profile.source
            ? t("organisations:profile.about_source", { source: profile.source })
            : t("organisations:profile.about_own")}
        </p>
        <p>{t("organisations:profile.about_images")}</p>
      </MarginNote>
    </>
  );
}

function Contact({ profile }: { profile: PublicProfile }) {
  const { t } = useSpeech();
  const { name, website, pressMailbox } = profile;
  const subject = encodeURIComponent(t("organisations:profile.contact_subject", { name }));
  return (
    <MarginNote title={t("organisations:profile.contact")}>
      <p>{t("organisations:profile.contact_text")}</p>
      <p className="py-1">
        <ButtonLink to={`mailto:${coalition.email}?subject=${subject}`}>
          {t("organisations:profile.contact_button")}
        </ButtonLink>
      </p>
      {website && (
        <p>
          {t("organisations:profile.website")}:{" "}
          <a href={website} rel="noreferrer nofollow">
            {website.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
          </a>
        </p>
      )}
      {pressMailbox && (
        <p>
          {t("organisations:profile.press")}: <a href={`mailto:${pressMailbox}`}>{pressMailbox}</a>
        </p>
      )}
      <p>{t("organisations:profile.danger")}</p>
    </MarginNote>
  );
}

/** What is known, in the order of the margin; what no source says is not there. */
function factsOf(t: Translate, profile: PublicProfile): [name: string, value: string][] {
  const where = profile.territories.map((territory) => countyName(territory) ?? t("organisations:national"));
  const places = [...new Set([...where, ...profile.places])];
  const networks = profile.affiliations.map(({ network, role }) =>
    t("organisations:profile.affiliation", { network, role: t(`organisations:profile.affiliation_role.${role}`) }),
  );
  const facts: [string, string | number | null | undefined | false][] = [
    [t("organisations:profile.founded"), profile.foundedYear],
    [t("organisations:profile.active_since"), profile.activeSince],
    [t("organisations:profile.accredited"), profile.isAccredited && t("organisations:profile.accredited_yes")],
    [
      t("organisations:profile.former"),
      profile.formerNames.map(({ name, until }) => `${name} (${until.slice(0, 4)})`).join(", "),
    ],
    [t("organisations:profile.places"), places.join(", ")],
    [t("organisations:profile.networks"), networks.join(", ")],
    [
      t(`organisations:profile.standing.${profile.standing}`),
      t("organisations:profile.since", { year: profile.standsSince.slice(0, 4) }),
    ],
  ];
  return facts.filter(([, value]) => Boolean(value)).map(([name, value]) => [name, String(value)]);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold text-ink">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Licences({ services, today }: { services: readonly ProfileService[]; today: string }) {
  const { t, language } = useSpeech();
  const licensed = services.filter(({ isLicensed }) => isLicensed);
  if (licensed.length === 0) return null;
  const words = ({ support, name, licenceNumber, licenceUntil }: ProfileService) => {
    const day = licenceUntil && formatDay(language, licenceUntil);
    const term = licenceUntil && licenceUntil < today ? "licence_over" : "licence_until";
    const kind = t(`organisations:support.${support}`);
    const parts = [
      name ? `${name}: ${kind.toLocaleLowerCase(language)}` : kind,
      licenceNumber && t("organisations:profile.licence_number", { number: licenceNumber }),
      day && t(`organisations:profile.${term}`, { day }),
    ];
    return parts.filter(Boolean).join(", ");
  };
  return (
    <Fact name={t("organisations:profile.licensed")}>
      {licensed.map((service) => (
        <span key={words(service)} className="block">
          {words(service)}
        </span>
      ))}
    </Fact>
  );
}
