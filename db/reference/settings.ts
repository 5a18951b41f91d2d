import { type RuleSettings } from "./catalogue-types.ts";

/** What the rules start from; a coalition may set its own. */
export const defaultRuleSettings: RuleSettings = {
  yearOnYear: { factor: 3, minDifference: 10, zeroFrom: 10 },
  bedsFactor: 12,
  contactsPerSession: 300,
  percentTolerance: 0.5,
};
