import { type Translate } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { type SiteFooterProps } from "#app/ui/layout/site-footer.tsx";
import { secretariatEmail } from "#app/domain/publications/model.ts";

/** The foot of every public page: who we are, and links to what exists. */
export function publicFooter(t: Translate): SiteFooterProps {
  return {
    about: t("coalition:about"),
    email: secretariatEmail,
    columns: [
      {
        title: t("coalition:footer.data"),
        links: [
          { to: paths.reports(), label: t("common:to_reports") },
          { to: paths.method(), label: t("common:to_method") },
        ],
      },
      {
        title: t("coalition:footer.platform"),
        links: [
          { to: paths.members(), label: t("common:to_members") },
          { to: paths.practices(), label: t("common:to_practices") },
          { to: paths.about(), label: t("common:to_about") },
          { to: paths.join(), label: t("common:to_join") },
        ],
      },
      {
        title: t("coalition:footer.site"),
        links: [
          { to: paths.accessibility(), label: t("common:to_accessibility") },
          { to: paths.privacy(), label: t("common:to_privacy") },
          { to: paths.safety(), label: t("common:to_safety") },
        ],
      },
    ],
    note: t("coalition:reuse"),
  };
}
