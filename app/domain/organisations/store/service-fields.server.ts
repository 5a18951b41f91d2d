import { organisationServices as services } from "#db/schema/organisations-profile.ts";
import { bilingual } from "./public-organisations.server.ts";

/** What a profile says of a service, to whoever reads it. */
export const serviceFields = {
  support: services.support,
  name: services.name,
  detail: bilingual(services.detailRo, services.detailEn),
  sinceYear: services.sinceYear,
  isLicensed: services.isLicensed,
  licenceNumber: services.licenceNumber,
  licenceUntil: services.licenceUntil,
};
