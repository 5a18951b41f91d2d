import { type Relation } from "./catalogue-types.ts";
import { generalAudiences, specialistAudiences } from "./dimensions.ts";
import { firstYear } from "./indicators/entry.ts";
import { serviceCodes } from "./indicators/services.ts";

const under = (whole: string, parts: readonly string[]) => parts.map((part) => `${whole}.${part}`);
const trained = (audiences: readonly string[]) => audiences.map((audience) => `TRN.PERS|AUD=${audience}`);

type Without = Relation extends infer R ? (R extends Relation ? Omit<R, "fromYear"> : never) : never;

const stated: readonly Without[] = [
  {
    id: "VIC.ALL=status",
    kind: "sum",
    whole: "VIC.ALL",
    parts: under("VIC.ALL", ["VICT", "RISK", "FAM"]),
  },
  { id: "VIC.ALL=start", kind: "sum", whole: "VIC.ALL", parts: ["VIC.NEW", "VIC.CARRY"] },
  {
    id: "VIC.ALL.VICT=status",
    kind: "sum",
    whole: "VIC.ALL.VICT",
    parts: under("VIC.ALL.VICT", ["ID", "PR"]),
  },
  { id: "VIC.ALL>shared", kind: "of_which", whole: "VIC.ALL", parts: ["VIC.SHARED"] },
  { id: "VIC.ALL>exit", kind: "of_which", whole: "VIC.ALL", parts: ["VIC.EXIT"] },
  { id: "VIC.EXIT>reintegrated", kind: "of_which", whole: "VIC.EXIT", parts: ["VIC.EXIT.IND"] },
  { id: "VIC.ALL.VICT>legal", kind: "of_which", whole: "VIC.ALL.VICT", parts: ["VIC.SVC.LEG"] },
  { id: "VIC.ALL|services", kind: "union", whole: "VIC.ALL", parts: serviceCodes, omissible: "all" },
  { id: "VIC.SVC.REI|parts", kind: "union", whole: "VIC.SVC.REI", parts: under("VIC.SVC.REI", ["SOC", "JOB"]) },
  { id: "VIC.SVC.COU|parts", kind: "union", whole: "VIC.SVC.COU", parts: under("VIC.SVC.COU", ["PSY", "VOC"]) },
  {
    id: "VIC.CARRY<last_year",
    kind: "carried",
    severity: "warning",
    whole: "VIC.ALL",
    less: "VIC.EXIT",
    parts: ["VIC.CARRY"],
  },
  { id: "PRV.REACH=ways", kind: "sum", whole: "PRV.REACH", parts: ["PRV.DIR", "PRV.CAMP"] },
  { id: "PRV.DIR>groups", kind: "of_which", whole: "PRV.DIR", parts: under("PRV.DIR", ["PUP", "CARE", "RISK"]) },
  { id: "TRN.PERS=kinds", kind: "sum", whole: "TRN.PERS", parts: under("TRN.PERS", ["SPEC", "GEN"]) },
  { id: "TRN.PERS.SPEC=audiences", kind: "sum", whole: "TRN.PERS.SPEC", parts: trained(specialistAudiences) },
  { id: "TRN.PERS.GEN=audiences", kind: "sum", whole: "TRN.PERS.GEN", parts: trained(generalAudiences) },
  {
    id: "HOT.CALLS=reasons",
    kind: "sum",
    whole: "HOT.CALLS",
    parts: under("HOT.CALLS", ["MISS", "WIT", "COUN", "INFO", "OTH"]),
  },
  {
    id: "MIS.NEW=kinds",
    kind: "sum",
    whole: "MIS.NEW",
    parts: under("MIS.NEW", ["RUN", "PAR", "UAM", "TPK", "TPU", "LOST", "UND"]),
    // Not every organisation keeps these two apart: who never writes them has none.
    omissible: ["MIS.NEW.TPU", "MIS.NEW.LOST"],
  },
  {
    id: "MIS.NEW=earlier_reports",
    kind: "sum",
    whole: "MIS.NEW",
    parts: under("MIS.REC", ["0", "1-3", "4-10", "11+", "U"]),
  },
  { id: "MIS.NEW>worrying", kind: "of_which", whole: "MIS.NEW", parts: ["MIS.WOR"] },
  { id: "MIS.ALL=start", kind: "sum", whole: "MIS.ALL", parts: ["MIS.NEW", "MIS.CARRY"] },
  { id: "MIS.APP=kinds", kind: "sum", whole: "MIS.APP", parts: under("MIS.APP", ["PUB", "DIS"]) },
  {
    id: "OSE.ALL=kinds",
    kind: "sum",
    whole: "OSE.ALL",
    parts: under("OSE.ALL", ["CSAM", "PROS", "SEXT", "SXTN", "GROO"]),
    mixedUnits: "reports of material are counted as reports within a total of files",
  },
  { id: "OSE.REP>valid", kind: "of_which", whole: "OSE.REP", parts: ["OSE.REP.VAL"] },
  { id: "ORG.N>reported", kind: "of_which", whole: "ORG.N", parts: ["ORG.REP"] },
];

/** How the figures of one organisation's year, and the totals, must agree. */
export const relations: readonly Relation[] = stated.map((relation) => ({ ...relation, fromYear: firstYear }));
