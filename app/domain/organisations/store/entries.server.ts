import { type SQL, sql } from "drizzle-orm";
import {
  organisationAffiliations as affiliations,
  organisationAgreements as agreements,
  organisationProgrammes as programmes,
  profileFigures as figures,
} from "#db/schema/organisations-profile.ts";
import { type EntryList, type EntryTyped } from "../entry-input.ts";
import { listOf } from "./public-organisations.server.ts";

/** An entry as its form shows it: the names of the fields, and what is kept. */
export type StoredEntry = { id: string } & Record<string, string | number | null>;

export const entryTables = {
  programme: programmes,
  affiliation: affiliations,
  agreement: agreements,
  figure: figures,
} as const;

const fieldsOf = {
  programme: {
    title: programmes.name,
    text_ro: programmes.textRo,
    text_en: programmes.textEn,
    since_year: programmes.sinceYear,
  },
  affiliation: { network: affiliations.network, level: affiliations.level, role: affiliations.role },
  agreement: {
    partner_ro: agreements.partnerRo,
    partner_en: agreements.partnerEn,
    scope_ro: agreements.scopeRo,
    scope_en: agreements.scopeEn,
    signed_on: agreements.signedOn,
  },
  figure: {
    kind: figures.kind,
    value: figures.value,
    qualifier: figures.qualifier,
    label_ro: figures.labelRo,
    label_en: figures.labelEn,
    since_year: figures.sinceYear,
    as_of_year: figures.asOfYear,
  },
} as const;

const entriesOf = (list: EntryList): SQL<StoredEntry[]> =>
  listOf<StoredEntry>(entryTables[list], { id: entryTables[list].id, ...fieldsOf[list] }, entryTables[list].position);

/** Every list whole, as one column of the organisation's row. */
export const ownEntries = sql<Record<EntryList, StoredEntry[]>>`json_build_object(
  'programme', ${entriesOf("programme")}, 'affiliation', ${entriesOf("affiliation")},
  'agreement', ${entriesOf("agreement")}, 'figure', ${entriesOf("figure")})`;

/** What is kept of a form, by the columns of its table. */
export function columnsOf(typed: EntryTyped): Record<string, string | number | null> {
  switch (typed.list) {
    case "programme":
      return { name: typed.title, textRo: typed.text_ro, textEn: typed.text_en, sinceYear: typed.since_year };
    case "affiliation":
      return { network: typed.network, level: typed.level, role: typed.role };
    case "agreement":
      return {
        partnerRo: typed.partner_ro,
        partnerEn: typed.partner_en,
        scopeRo: typed.scope_ro,
        scopeEn: typed.scope_en,
        signedOn: typed.signed_on,
      };
    case "figure":
      return {
        kind: typed.kind,
        value: typed.value,
        qualifier: typed.qualifier,
        labelRo: typed.label_ro,
        labelEn: typed.label_en,
        sinceYear: typed.since_year,
        asOfYear: typed.as_of_year,
      };
  }
}
