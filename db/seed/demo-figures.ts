import { chanceOf, type Chance } from "./chance.ts";
import { type DemoOrganisation } from "./demo.ts";

type DemoFigure = { value: number; qualifier?: "at_least" | "approximate" };
/** By indicator, or indicator and breakdown as in the figures file: `VIC.ALL`, `VIC.ALL|AGE2=MIN`. */
export type DemoFigures = Record<string, DemoFigure>;

/**
 * The figures of an invented organisation in a year: the same for ever, agreeing with the rules, and close enough to
 * the year before that nothing has to be explained, except what has grown in the newest year.
 */
export function demoFigures(organisation: DemoOrganisation, year: number, newest = false): DemoFigures {
  const chance = chanceOf(`${organisation.slug} ${year}`);
  const assisted = organisation.persons > 0 ? assistance(organisation, year, newest) : {};
  return {
    ...assisted,
    ...prevention(organisation, chance),
    ...training(organisation, chance),
    ...(organisation.hotline ? hotline(chance) : {}),
  };
}

const figures = (values: Record<string, number>): DemoFigures =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

/** About the usual number, up to a tenth more or less. */
const about = (usual: number, chance: Chance) => Math.max(0, Math.round(usual * (0.9 + chance.next() * 0.2)));
const share = (whole: number, fraction: number) => Math.floor(whole * fraction);

/** The services whose form asks "of whom children" beside the total. */
const asksForChildren = new Set(["RES", "DAY", "REI", "LEG", "REP", "COU"].map((service) => `VIC.SVC.${service}`));

type Cohort = {
  services: Record<string, number>;
  children: Record<string, number>;
  all: number;
  minors: number;
  exits: number;
};

/** Service rows first; the people are at least the largest row and at most the sum. Children follow the same way. */
function cohort(organisation: DemoOrganisation, year: number, newest: boolean): Cohort {
  const chance = chanceOf(`${organisation.slug} ${year} people`);
  const steady = chanceOf(organisation.slug);
  const services: Record<string, number> = {};
  const children: Record<string, number> = {};
  for (const service of organisation.services.filter((code) => code.startsWith("VIC."))) {
    const usual = organisation.persons * usualShare(service, steady);
    services[service] = grownTo(organisation, service, newest) ?? Math.max(1, about(usual, chance));
    const ofWhomChildren = 0.35 + steady.next() * 0.1;
    if (asksForChildren.has(service)) children[service] = share(services[service], ofWhomChildren);
  }
  const all = overlapping(Object.values(services));
  const minors = Math.min(overlapping(Object.values(children)), all);
  return { services, children, all, minors, exits: share(all, 0.3) };
}

function grownTo({ grown }: DemoOrganisation, service: string, newest: boolean): number | undefined {
  if (grown?.service !== service) return undefined;
  return newest ? grown.newest : grown.usual;
}

/** Court and return are rare; the others concern a good part of the people. */
function usualShare(service: string, steady: Chance): number {
  const rare: Record<string, number> = { "VIC.SVC.LEG": 0.16, "VIC.SVC.REP": 0.06, "VIC.SVC.RES": 0.35 };
  return rare[service] ?? 0.45 + steady.next() * 0.25;
}

/** People behind overlapping rows: between the largest and the sum. */
function overlapping(rows: number[]): number {
  const largest = Math.max(...rows);
  const sum = rows.reduce((total, row) => total + row, 0);
  return largest + Math.floor((sum - largest) * 0.4);
}

function assistance(organisation: DemoOrganisation, year: number, newest: boolean): DemoFigures {
  const { services, children, all, minors, exits } = cohort(organisation, year, newest);
  const before = cohort(organisation, year - 1, false);
  const carried = Math.min(share(all, 0.4), before.all - before.exits);
  const victims = share(all, 0.55);
  const family = share(all, 0.1);
  const identified = share(victims, 0.6);
  const women = share(all, 0.78);
  const unknown = 1;
  const beds = services["VIC.SVC.RES"];
  return {
    ...figures(services),
    ...figures(Object.fromEntries(Object.entries(children).map(([code, count]) => [`${code}|AGE2=MIN`, count]))),
    ...figures({
      "VIC.ALL": all,
      "VIC.ALL|AGE2=MIN": minors,
      "VIC.ALL|AGE2=ADU": all - minors,
      "VIC.ALL|AGE2=U": 0,
      "VIC.ALL|SEX=F": women,
      "VIC.ALL|SEX=M": all - women - unknown,
      "VIC.ALL|SEX=X": 0,
      "VIC.ALL|SEX=U": unknown,
      "VIC.ALL.VICT": victims,
      "VIC.ALL.RISK": all - victims - family,
      "VIC.ALL.FAM": family,
      "VIC.ALL.VICT.ID": identified,
      "VIC.ALL.VICT.PR": victims - identified,
      "VIC.NEW": all - carried,
      "VIC.CARRY": carried,
      "VIC.SHARED": share(all, 0.08),
      "VIC.EXIT": exits,
      "VIC.EXIT.IND": share(exits, 0.6),
    }),
    ...(beds === undefined ? {} : figures({ "CAP.BED": Math.max(6, Math.ceil(beds / 2)) })),
  };
}

function prevention(organisation: DemoOrganisation, chance: Chance): DemoFigures {
  const participants = about(organisation.participants, chance);
  const campaigns = organisation.campaigns === 0 ? 0 : Math.round(about(organisation.campaigns, chance) / 100) * 100;
  const pupils = share(participants, 0.7);
  return {
    ...figures({
      "PRV.REACH": participants + campaigns,
      "PRV.DIR": participants,
      "PRV.DIR.PUP": pupils,
      "PRV.DIR.CARE": share(participants, 0.06),
      "PRV.DIR.RISK": share(participants, 0.12),
      "PRV.SESS": Math.max(1, Math.round(participants / 28)),
      "PRV.CAMPN": campaigns === 0 ? 0 : chance.between(2, 5),
    }),
    "PRV.CAMP": campaigns === 0 ? { value: 0 } : { value: campaigns, qualifier: "approximate" },
    "PRV.ONL": campaigns === 0 ? { value: 0 } : { value: campaigns * 4, qualifier: "approximate" },
  };
}

function training(organisation: DemoOrganisation, chance: Chance): DemoFigures {
  const trained = about(organisation.trained, chance);
  const specialists = share(trained, 0.75);
  const sessions = Math.max(1, Math.round(trained / 18));
  return figures({
    "TRN.PERS": trained,
    "TRN.PERS.SPEC": specialists,
    "TRN.PERS.GEN": trained - specialists,
    "TRN.SESS": sessions,
    "TRN.HRS": sessions * 4,
  });
}

function hotline(chance: Chance): DemoFigures {
  const missing = {
    RUN: about(210, chance),
    PAR: about(18, chance),
    UAM: about(14, chance),
    TPK: 3,
    TPU: 1,
    LOST: about(9, chance),
    UND: about(21, chance),
  };
  const exploited = {
    CSAM: about(340, chance),
    PROS: about(17, chance),
    SEXT: about(44, chance),
    SXTN: about(31, chance),
    GROO: about(12, chance),
  };
  const calls = {
    MISS: about(820, chance),
    WIT: about(140, chance),
    COUN: about(560, chance),
    INFO: about(930, chance),
    OTH: about(75, chance),
  };
  const added = (parts: Record<string, number>) => Object.values(parts).reduce((total, part) => total + part, 0);
  const under = (whole: string, parts: Record<string, number>) =>
    Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${whole}.${part}`, value]));
  const carried = about(40, chance);
  return figures({
    "HOT.CALLS": added(calls),
    ...under("HOT.CALLS", calls),
    "MIS.NEW": added(missing),
    ...under("MIS.NEW", missing),
    "MIS.WOR": share(added(missing), 0.2),
    "MIS.CARRY": carried,
    "MIS.ALL": added(missing) + carried,
    "MIS.APP": 22,
    "MIS.APP.PUB": 15,
    "MIS.APP.DIS": 7,
    "OSE.ALL": added(exploited),
    ...under("OSE.ALL", exploited),
    "OSE.REP": 610,
    "OSE.REP.VAL": 402,
  });
}
