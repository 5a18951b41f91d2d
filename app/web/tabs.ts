import { type Desk } from "#app/domain/accounts/queries/desk-of.server.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { type NavItem } from "#app/ui/layout/navigation.tsx";
import { paths } from "#app/kernel/paths.ts";

/** Whoever works here, and how many requests to join wait for them. */
type Standing = Pick<Desk, "capacity" | "isEditor"> & { waitingRequests: number };

/**
 * The tabs of the workspace, by the capacity the person works in; an editor has one more in each. Only what exists and
 * what they may open. The tab of members says how many requests to join wait.
 */
export function tabsOf(standing: Standing, t: Translate): NavItem[] {
  const tabs = tabsOfCapacity(standing, t);
  const editorial = { to: paths.editorial(), label: t("common:tabs.editorial") };
  const hasIt = tabs.some(({ to }) => to === editorial.to);
  return standing.isEditor && !hasIt ? [...tabs.slice(0, 1), editorial, ...tabs.slice(1)] : tabs;
}

function tabsOfCapacity({ capacity, waitingRequests }: Standing, t: Translate): NavItem[] {
  const trail = { to: paths.audit(), label: t("common:tabs.trail"), alsoFor: [paths.operations(), paths.removals()] };
  const home = { to: paths.desk(), label: t("common:tabs.home") };
  if (capacity.kind === "organisation") {
    return [
      home,
      { to: paths.reporting(), label: t("common:tabs.reporting") },
      { to: paths.organisationPeople(), label: t("common:tabs.people") },
      { to: paths.ownPractices(), label: t("common:tabs.practices") },
      { to: paths.ownProfile(), label: t("common:tabs.profile") },
      { to: paths.organisationActivity(), label: t("common:tabs.trail") },
    ];
  }
  if (capacity.role === "secretariat") {
    return [
      home,
      { to: paths.secretariat(), label: t("common:tabs.cycle") },
      { to: paths.releases(), label: t("common:tabs.releases") },
      { to: paths.membershipDesk(), label: membersTab(waitingRequests, t) },
      { to: paths.editorial(), label: t("common:tabs.practices") },
      { to: paths.catalogue(), label: t("common:tabs.catalogue") },
      { to: paths.portalPeople(), label: t("common:tabs.people") },
      trail,
    ];
  }
  if (capacity.role === "administrator") {
    return [home, { to: paths.portalPeople(), label: t("common:tabs.people") }, trail];
  }
  return capacity.role === "board" ? [home, { to: paths.releases(), label: t("common:tabs.releases") }] : [home];
}

const membersTab = (waiting: number, t: Translate) =>
  waiting > 0 ? t("common:tabs.members_waiting", { waiting }) : t("common:tabs.members");
