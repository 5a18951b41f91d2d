import { describeFinding, nameCell } from "#app/domain/catalogue/describe.ts";
import { type Catalogue, type Finding } from "#app/domain/catalogue/model.ts";
import { type Invocation } from "./command.ts";

/** What keeps a report from being sent, as the act that sends it says it in its refusal. */
type Obstacle =
  | { kind: "finding" | "unexplained"; section: string; finding: Finding }
  | { kind: "unfinished"; section: string }
  | { kind: "unanswered"; section: string; cell: string };

const kinds: ReadonlySet<string> = new Set(["finding", "unexplained", "unfinished", "unanswered"]);

function isObstacle(detail: unknown): detail is Obstacle {
  return typeof detail === "object" && detail !== null && "kind" in detail && kinds.has(String(detail.kind));
}

/** Each obstacle among a refusal's details as a sentence; none for a refusal of another kind. */
export function obstacleLines(invocation: Invocation, details: unknown, catalogue: Catalogue): string[] {
  if (!Array.isArray(details)) return [];
  return details.filter(isObstacle).map((obstacle) => lineOf(invocation, obstacle, catalogue));
}

function lineOf(invocation: Invocation, obstacle: Obstacle, catalogue: Catalogue): string {
  const { t, language } = invocation;
  const { section } = obstacle;
  if (obstacle.kind === "unfinished") return t("portal:figures.unfinished", { section });
  if (obstacle.kind === "unanswered") {
    return t("portal:figures.unanswered", { section, figure: nameCell(language, obstacle.cell, catalogue) });
  }
  const sentence = describeFinding(invocation, obstacle.finding, catalogue);
  return obstacle.kind === "finding"
    ? t("portal:figures.error", { sentence })
    : t("portal:figures.warning", { sentence });
}
