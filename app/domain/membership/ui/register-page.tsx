import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/table/summary-list.tsx";
import { type RegisterPage as Page } from "#app/domain/organisations/queries/register-entry.server.ts";
import { type RegisterChange } from "../input.ts";

type Props = { page: Page; done: RegisterChange | null };

/** An organisation as the register holds it: names, standing, groups, and what was decided. */
export function RegisterPage({ page, done }: Props) {
  const { t } = useSpeech();
  const { slug, shortName } = page;
  const change = (what: RegisterChange) => paths.memberChange(slug, what);
  return (
    <>
      {done && <Banner title={t(`register:${done}.done`)} />}
      <MarginRight margin={<Margin page={page} />}>
        <PageHeading title={t("register:page.title", { name: shortName })} lead={page.name} />
        <SummaryList id="names" title={t("register:page.names")} changeTo={change("rename")} rows={useNames(page)} />
        <SummaryList
          id="standing"
          title={t("register:page.standing")}
          {...(page.mergedInto ? {} : { changeTo: change("kind") })}
          rows={useStanding(page)}
        />
        <SummaryList id="group" title={t("register:page.group")} changeTo={change("group")} rows={useGroup(page)} />
        <SummaryList id="decisions" title={t("register:page.decisions")} rows={useDecisions(page)} />
      </MarginRight>
    </>
  );
}

function useNames({ name, shortName, slug, formerNames }: Page): SummaryRow[] {
  const { t, language } = useSpeech();
  return [
    { key: "name", question: t("register:page.name"), answer: name },
    { key: "short", question: t("register:page.short_name"), answer: shortName },
    { key: "address", question: t("register:page.address"), answer: paths.member(slug) },
    ...formerNames.map((former) => ({
      key: `${former.slug} ${former.until}`,
      question: t("register:page.until", { day: formatDay(language, former.until) }),
      answer: former.name,
      detail: paths.member(former.slug),
    })),
  ];
}

function useStanding({ standings, mergedInto, merged }: Page): SummaryRow[] {
  const { t, language } = useSpeech();
  const day = (at: string) => formatDay(language, at);
  const rows = standings.map(({ kind, startsOn, endsOn }) => ({
    key: startsOn,
    question: t(`join:kind.${kind}`),
    answer: endsOn
      ? t("register:page.from_until", { from: day(startsOn), until: day(endsOn) })
      : t("register:page.from", { from: day(startsOn) }),
  }));
  const others = merged.map(({ shortName, slug, on }) => ({
    key: slug,
    question: t("register:page.received", { day: day(on) }),
    answer: <TextLink to={paths.memberRegister(slug)}>{shortName}</TextLink>,
  }));
  const into = mergedInto && {
    key: "into",
    question: t("register:page.merged", { day: day(mergedInto.on) }),
    answer: <TextLink to={paths.memberRegister(mergedInto.slug)}>{mergedInto.shortName}</TextLink>,
  };
  const none = { key: "none", question: t("join:desk.no_standing"), answer: "" };
  const all = [...rows, ...(into ? [into] : []), ...others];
  return all.length > 0 ? all : [none];
}

function useGroup({ controlGroup, groupedWith }: Page): SummaryRow[] {
  const { t } = useSpeech();
  const detail = controlGroup === null ? undefined : groupedWith.join(", ") || t("register:page.alone");
  const answer = controlGroup ?? t("register:page.no_group");
  return [{ key: "group", question: t("register:page.group_question"), answer, detail }];
}

function useDecisions({ decisions }: Page): SummaryRow[] {
  const { t, language } = useSpeech();
  if (decisions.length === 0) return [{ key: "none", question: t("register:page.no_decision"), answer: "" }];
  return decisions.map(({ kind, day, reason, other }, index) => ({
    key: `${kind} ${day} ${index}`,
    question: t(`register:decision.${kind}`, { other: other ?? "" }),
    answer: formatDay(language, day),
    detail: reason,
  }));
}

function Margin({ page }: { page: Page }) {
  const { t } = useSpeech();
  const { slug, lasting, mergedInto } = page;
  const grave: RegisterChange[] = [
    ...(lasting ? (["leave", "merge"] as const) : []),
    ...(mergedInto ? (["close"] as const) : []),
  ];
  return (
    <>
      <MarginNote title={t("register:page.profile")}>
        <p>
          <TextLink to={paths.memberProfile(slug)} className="inline-flex min-h-8 items-center">
            {t("register:page.change_profile")}
          </TextLink>
        </p>
      </MarginNote>
      {grave.length > 0 && (
        <MarginNote title={t("register:page.grave")}>
          {grave.map((what) => (
            <p key={what}>
              <TextLink to={paths.memberChange(slug, what)} className="inline-flex min-h-8 items-center">
                {t(`register:${what}.link`)}
              </TextLink>
            </p>
          ))}
        </MarginNote>
      )}
    </>
  );
}
