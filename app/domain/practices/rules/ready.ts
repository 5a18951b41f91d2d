import { identifyingIn } from "#app/kernel/identifying-text.ts";
import { practiceParts } from "#db/reference/practices.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { textIn, listIn, rows } from "../draft.ts";

/** What a draft lacks before it can be sent; sentences under `practices:missing.<what>`. */
export type Missing = { what: MissingKind; field: string };
export type MissingKind =
  | "title"
  | "summary"
  | "kind"
  | "direction"
  | "audiences"
  | "evidence"
  | "problem"
  | "steps"
  | "safeguards"
  | "starting"
  | "years"
  | "figure"
  | "link"
  | "contact"
  | "mentions_people"
  | "consent"
  | "about_survivors"
  | "scan_note";

const yearPattern = /^(19|20)\d{2}$/;
const mailbox =
  /^(contact|office|birou|info|presa|press|secretariat|programe|proiecte|comunicare)[a-z.-]*@[a-z0-9.-]+\.[a-z]{2,}$/i;

/** Everything in the way of sending, in the order of the form. */
export function missingIn(content: ManuscriptContent): Missing[] {
  const has = (name: string) => textIn(content, name) !== "";
  const checks: [boolean, MissingKind, string][] = [
    [textIn(content, "title_ro").length >= 5, "title", "title_ro"],
    [textIn(content, "summary_ro").length >= 20, "summary", "summary_ro"],
    [has("kind"), "kind", "kind"],
    [has("direction"), "direction", "direction"],
    [listIn(content, "audiences").length > 0, "audiences", "audiences"],
    [areYears(content), "years", "since_year"],
    [has("part_problem_ro"), "problem", "part_problem_ro"],
    [has("part_steps_ro"), "steps", "part_steps_ro"],
    [has("evidence"), "evidence", "evidence"],
    [areFigures(content), "figure", "figure_1_value"],
    [has("part_safeguards_ro"), "safeguards", "part_safeguards_ro"],
    [has("mentions_people"), "mentions_people", "mentions_people"],
    [textIn(content, "mentions_people") !== "yes" || has("has_consent"), "consent", "has_consent"],
    [has("about_survivors"), "about_survivors", "about_survivors"],
    [has("part_starting_ro"), "starting", "part_starting_ro"],
    [areLinks(content), "link", "link_1_url"],
    [!has("contact") || mailbox.test(textIn(content, "contact")), "contact", "contact"],
    [flagsIn(content).length === 0 || textIn(content, "scan_note").length >= 10, "scan_note", "scan_note"],
  ];
  return checks.filter(([isThere]) => !isThere).map(([, what, field]) => ({ what, field }));
}

function areYears(content: ManuscriptContent): boolean {
  const [since, until] = [textIn(content, "since_year"), textIn(content, "until_year")];
  const areWhole = [since, until].every((year) => year === "" || yearPattern.test(year));
  return areWhole && (since === "" || until === "" || Number(until) >= Number(since));
}

/** Every figure that was begun has a whole number, its words and its year. */
function areFigures(content: ManuscriptContent): boolean {
  return rows.every((row) => {
    const [value, label, year] = ["value", "label", "year"].map((name) => textIn(content, `figure_${row}_${name}`));
    if (!value && !label && !year) return true;
    return /^\d{1,3}([. ]?\d{3}){0,2}$/.test(value ?? "") && label !== "" && yearPattern.test(year ?? "");
  });
}

function areLinks(content: ManuscriptContent): boolean {
  return rows.every((row) => {
    const [label, url] = [textIn(content, `link_${row}_label`), textIn(content, `link_${row}_url`)];
    if (!label && !url) return true;
    return label !== "" && isWebAddress(url);
  });
}

function isWebAddress(typed: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(typed).protocol);
  } catch {
    return false;
  }
}

export type Flag = { field: string; kinds: ReturnType<typeof identifyingIn> };

/** Fields whose words could lead to a person, with what was found; never the words themselves. */
export function flagsIn(content: ManuscriptContent): Flag[] {
  const fields = [
    "title_ro",
    "title_en",
    "summary_ro",
    "summary_en",
    ...practiceParts.flatMap((part) => [`part_${part}_ro`, `part_${part}_en`]),
    ...rows.flatMap((row) => [
      `figure_${row}_label`,
      `figure_${row}_label_en`,
      `link_${row}_label`,
      `link_${row}_label_en`,
    ]),
  ];
  return fields.flatMap((field) => {
    const kinds = identifyingIn(textIn(content, field));
    return kinds.length > 0 ? [{ field, kinds }] : [];
  });
}
