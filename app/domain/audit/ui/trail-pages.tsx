import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { linesOfFile } from "../model.ts";
import { type TrailPage, type WholeTrail } from "../queries/trail-page.server.ts";
import { trailSearch } from "../trail-wish.ts";
import { TrailFilters } from "./trail-filters.tsx";
import { TrailTable } from "./trail-table.tsx";

/** The organisation's own trail: its people's acts and what the secretariat read. */
export function OwnTrailPage({ trail }: { trail: TrailPage }) {
  const { t } = useSpeech();
  return (
    <>
      <PageHeading title={t("audit:own_title")} lead={t("audit:own_lead")} />
      <TrailFilters wish={trail.wish} to={paths.organisationActivity()} organisations={null} />
      <TrailTable lines={trail.lines} withOrganisation={false} />
      <Older trail={trail} to={paths.organisationActivity} />
    </>
  );
}

/** The whole trail, with the fingerprints that left the house. */
export function WholeTrailPage({ trail, readsReports }: { trail: WholeTrail; readsReports: boolean }) {
  const { t } = useSpeech();
  return (
    <>
      <PageHeading title={t("audit:title")} lead={t("audit:lead")} />
      <MarginRight margin={<Margin anchored={trail.anchored} />}>
        <TrailFilters wish={trail.wish} to={paths.audit()} organisations={trail.organisations} />
        <TrailTable lines={trail.lines} withOrganisation {...(readsReports ? { reportTo: paths.review } : {})} />
        <Older trail={trail} to={paths.audit} />
        {trail.lines.length > 0 && (
          <p className="no-print mt-4">
            <TextLink to={paths.auditCsv(trailSearch(trail.wish, null))} className="inline-flex min-h-11 items-center">
              {t("audit:export", { count: linesOfFile })}
            </TextLink>
          </p>
        )}
      </MarginRight>
    </>
  );
}

function Older({ trail, to }: { trail: TrailPage; to: (search?: string) => string }) {
  const { t } = useSpeech();
  const { olderThan, wish } = trail;
  if (olderThan === null && wish.before === null) return null;
  return (
    <nav aria-label={t("audit:table.pages")} className="no-print flex flex-wrap gap-x-6">
      {wish.before !== null && (
        <TextLink to={to(trailSearch(wish, null))} className="inline-flex min-h-11 items-center">
          {t("audit:table.newest")}
        </TextLink>
      )}
      {olderThan !== null && (
        <TextLink to={to(trailSearch(wish, olderThan))} rel="next" className="inline-flex min-h-11 items-center">
          {t("audit:table.older")}
        </TextLink>
      )}
    </nav>
  );
}

function Margin({ anchored }: { anchored: WholeTrail["anchored"] }) {
  const { t } = useSpeech();
  return (
    <>
      <Fingerprints anchored={anchored} />
      <p className="mt-6">
        <TextLink to={paths.removals()}>{t("audit:removals")}</TextLink> ·{" "}
        <TextLink to={paths.operations()}>{t("audit:operations")}</TextLink>
      </p>
    </>
  );
}

function Fingerprints({ anchored }: { anchored: WholeTrail["anchored"] }) {
  const { t } = useSpeech();
  return (
    <MarginNote title={t("audit:anchored.title")}>
      <p>{t("audit:anchored.text")}</p>
      {anchored.length === 0 ? (
        <p className="mt-2">{t("audit:anchored.none")}</p>
      ) : (
        <dl className="mt-2 space-y-2">
          {anchored.map(({ day, digest }) => (
            <div key={day}>
              <dt className="font-semibold tabular-nums">{day}</dt>
              <dd className="font-mono text-small break-all text-ink-2">{digest}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-2">{t("audit:anchored.check")}</p>
    </MarginNote>
  );
}
