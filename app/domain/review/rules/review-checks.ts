import { type Finding, type RuleCode } from "#app/domain/catalogue/model.ts";
import { identifyingIn } from "#app/kernel/identifying-text.ts";

/** What the rules are about, in the order of the list. */
const rulesOf = {
  parts: ["R2", "R3"],
  persons: ["R4"],
  sums: ["R1", "R5", "R6"],
  jumps: ["R8"],
  sizes: ["R10", "R11"],
} as const satisfies Record<string, readonly RuleCode[]>;

export const checkNames = ["parts", "persons", "sums", "jumps", "sizes", "texts"] as const;
export type CheckName = (typeof checkNames)[number];

/** `unchecked`: some figures are not known, so nothing could be said; it is neither good nor bad. */
export type Check = { name: CheckName; failed: number; unchecked: number };

type Texts = { figures: readonly { note: string | null; explanation: string | null }[]; texts: readonly string[] };

/** Every kind of automatic check with how often it failed or could not be made. */
export function checksOf(findings: readonly Finding[], written: Texts): Check[] {
  const counted = checkNames.flatMap((name) => {
    if (name === "texts") return [];
    const rules: readonly RuleCode[] = rulesOf[name];
    const about = findings.filter(({ rule }) => rules.includes(rule));
    const failed = about.filter(({ outcome }) => outcome === "fail").length;
    return [{ name, failed, unchecked: about.length - failed }];
  });
  return [...counted, { name: "texts", failed: identifyingTexts(written), unchecked: 0 }];
}

function identifyingTexts({ figures, texts }: Texts): number {
  const all = [...texts, ...figures.flatMap(({ note, explanation }) => [note ?? "", explanation ?? ""])];
  return all.filter((text) => text !== "" && identifyingIn(text).length > 0).length;
}
