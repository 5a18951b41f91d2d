import enAccounts from "./en/accounts.ts";
import enAudit from "./en/audit.ts";
import enCatalogue from "./en/catalogue.ts";
import enCoalition from "./en/coalition.ts";
import enCommon from "./en/common.ts";
import enFiles from "./en/files.ts";
import enJoin from "./en/join.ts";
import enMail from "./en/mail.ts";
import enPeriods from "./en/periods.ts";
import enOrganisations from "./en/organisations.ts";
import enNotices from "./en/notices.ts";
import enPortal from "./en/portal.ts";
import enManuscripts from "./en/manuscripts.ts";
import enPractices from "./en/practices.ts";
import enPrivacy from "./en/privacy.ts";
import enPublications from "./en/publications.ts";
import enRegister from "./en/register.ts";
import enRefusals from "./en/refusals.ts";
import enReporting from "./en/reporting.ts";
import enReview from "./en/review.ts";
import enSeats from "./en/seats.ts";
import enServe from "./en/serve.ts";
import enSite from "./en/site.ts";
import enUi from "./en/ui.ts";
import enUptake from "./en/uptake.ts";
import roAccounts from "./ro/accounts.ts";
import roAudit from "./ro/audit.ts";
import roCatalogue from "./ro/catalogue.ts";
import roCoalition from "./ro/coalition.ts";
import roCommon from "./ro/common.ts";
import roFiles from "./ro/files.ts";
import roJoin from "./ro/join.ts";
import roMail from "./ro/mail.ts";
import roPeriods from "./ro/periods.ts";
import roOrganisations from "./ro/organisations.ts";
import roNotices from "./ro/notices.ts";
import roPortal from "./ro/portal.ts";
import roManuscripts from "./ro/manuscripts.ts";
import roPractices from "./ro/practices.ts";
import roPrivacy from "./ro/privacy.ts";
import roPublications from "./ro/publications.ts";
import roRegister from "./ro/register.ts";
import roRefusals from "./ro/refusals.ts";
import roReporting from "./ro/reporting.ts";
import roReview from "./ro/review.ts";
import roSeats from "./ro/seats.ts";
import roServe from "./ro/serve.ts";
import roSite from "./ro/site.ts";
import roUi from "./ro/ui.ts";
import roUptake from "./ro/uptake.ts";

/** Every sentence of the house, by language and room. The browser never receives this whole: see `browser-sentences.ts`. */
export const resources = {
  ro: {
    common: roCommon,
    ui: roUi,
    catalogue: roCatalogue,
    refusals: roRefusals,
    audit: roAudit,
    accounts: roAccounts,
    periods: roPeriods,
    reporting: roReporting,
    review: roReview,
    publications: roPublications,
    seats: roSeats,
    coalition: roCoalition,
    organisations: roOrganisations,
    join: roJoin,
    register: roRegister,
    site: roSite,
    manuscripts: roManuscripts,
    practices: roPractices,
    uptake: roUptake,
    files: roFiles,
    privacy: roPrivacy,
    mail: roMail,
    notices: roNotices,
    portal: roPortal,
    serve: roServe,
  },
  en: {
    common: enCommon,
    ui: enUi,
    catalogue: enCatalogue,
    refusals: enRefusals,
    audit: enAudit,
    accounts: enAccounts,
    periods: enPeriods,
    reporting: enReporting,
    review: enReview,
    publications: enPublications,
    seats: enSeats,
    coalition: enCoalition,
    organisations: enOrganisations,
    join: enJoin,
    register: enRegister,
    site: enSite,
    manuscripts: enManuscripts,
    practices: enPractices,
    uptake: enUptake,
    files: enFiles,
    privacy: enPrivacy,
    mail: enMail,
    notices: enNotices,
    portal: enPortal,
    serve: enServe,
  },
} as const;
