import { organisationRegister } from "#app/domain/organisations/queries/organisation-register.server.ts";
import { reportingCalendar } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { type Command, done, type Invocation, type Outcome, WrongUse } from "../command.ts";
import { asApplication, contextOf, operator } from "../database.server.ts";
import { listedIndicators } from "../listed-indicators.ts";

/** Shows what there is, one a line, columns apart by a tab. */
export const list: Command = {
  name: "list",
  synopsis: "organisations|indicators|periods",
  positionals: 1,
  run: (invocation) => {
    const [what = ""] = invocation.positionals;
    const lists: Record<string, (invocation: Invocation) => Promise<Outcome>> = { organisations, indicators, periods };
    const show = lists[what];
    if (!show) throw new WrongUse(invocation.t("portal:wrong_use.list_unknown", { name: what }));
    return show(invocation);
  },
};

function table(t: Invocation["t"], head: string, rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return t("portal:list.none");
  return [head, ...rows.map((row) => row.join("\t"))].join("\n");
}

async function organisations({ t, now }: Invocation): Promise<Outcome> {
  const day = now.toISOString().slice(0, 10);
  const found = await asApplication({ readOnly: true }, (db) =>
    organisationRegister(contextOf(db, operator, now), day),
  );
  const rows = found.map(({ slug, isMember, name, isExample }) => [
    slug,
    isMember ? t("portal:list.member") : t("portal:list.not_member"),
    isExample ? `${name} (${t("portal:list.example")})` : name,
  ]);
  return done(table(t, t("portal:list.organisation_columns"), rows), { organisations: found });
}

/** From the catalogue this version of the portal brings, without the database. */
async function indicators({ t, language }: Invocation): Promise<Outcome> {
  const found = listedIndicators();
  const rows = found.map(({ code, unit, disclosureClass, labels }) => [code, unit, disclosureClass, labels[language]]);
  return done(table(t, t("portal:list.indicator_columns"), rows), { indicators: found });
}

async function periods({ t, now }: Invocation): Promise<Outcome> {
  const found = await asApplication({ readOnly: true }, (db) => reportingCalendar(contextOf(db, operator, now)));
  const minute = (at: Date) => `${at.toISOString().slice(0, 16)}Z`;
  const rows = found.map((period) => [
    period.year,
    minute(period.opensAt),
    minute(period.dueAt),
    minute(period.submissionsCloseAt),
    minute(period.correctionsCloseAt),
  ]);
  return done(table(t, t("portal:list.period_columns"), rows), { periods: found });
}
