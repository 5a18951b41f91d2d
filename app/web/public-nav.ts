import { type Translate } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { type NavItem } from "#app/ui/layout/navigation.tsx";

/** The navigation of the public pages, six items at most. */
export function publicNav(t: Translate): NavItem[] {
  return [
    { to: paths.about(), label: t("common:to_about") },
    { to: paths.members(), label: t("common:to_members") },
    { to: paths.reports(), label: t("common:to_reports") },
    { to: paths.practices(), label: t("common:to_practices") },
    { to: paths.method(), label: t("common:to_method") },
    { to: paths.join(), label: t("common:to_join") },
  ];
}
