import { practiceParts } from "#db/reference/practices.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { type TwoLanguages } from "#db/schema/practices.ts";
import { listIn, rows, textIn } from "../draft.ts";
import { type PracticeContent } from "../model.ts";

/** What a draft says, as it would be published. Whoever publishes has seen that nothing is missing. */
export function contentOf(draft: ManuscriptContent): PracticeContent {
  const text = (name: string) => textIn(draft, name);
  const both = (name: string): TwoLanguages => ({ ro: text(`${name}_ro`), en: text(`${name}_en`) || null });
  const year = (name: string) => (text(name) ? Number(text(name)) : null);
  const orNull = <T extends string>(value: string) => (value === "" ? null : (value as T));
  return {
    title: both("title"),
    summary: both("summary"),
    partners: text("partners")
      .split(/[;,]/)
      .map((name) => name.trim())
      .filter(Boolean),
    kind: text("kind") as PracticeContent["kind"],
    direction: text("direction") as PracticeContent["direction"],
    audiences: listIn(draft, "audiences") as PracticeContent["audiences"],
    setting: orNull(text("setting")),
    territories: listIn(draft, "territories") as PracticeContent["territories"],
    sinceYear: year("since_year"),
    untilYear: year("until_year"),
    languages: listIn(draft, "languages") as PracticeContent["languages"],
    costBand: orNull(text("cost_band")),
    evidence: text("evidence") as PracticeContent["evidence"],
    isLicensed: text("is_licensed") === "" ? null : text("is_licensed") === "yes",
    parts: practiceParts.flatMap((part) => (text(`part_${part}_ro`) ? [{ part, source: both(`part_${part}`) }] : [])),
    figures: figuresIn(draft),
    links: linksIn(draft),
    contact: text("contact").toLowerCase() || null,
    licence: orNull(text("licence")),
  };
}

const bothIn = (draft: ManuscriptContent, name: string): TwoLanguages => ({
  ro: textIn(draft, name),
  en: textIn(draft, `${name}_en`) || null,
});

function figuresIn(draft: ManuscriptContent): PracticeContent["figures"] {
  return rows.flatMap((row) => {
    const value = textIn(draft, `figure_${row}_value`).replace(/[. ]/g, "");
    if (value === "") return [];
    const label = bothIn(draft, `figure_${row}_label`);
    return [
      { value: Number(value), qualifier: "exact" as const, label, year: Number(textIn(draft, `figure_${row}_year`)) },
    ];
  });
}

function linksIn(draft: ManuscriptContent): PracticeContent["links"] {
  return rows.flatMap((row) => {
    const url = textIn(draft, `link_${row}_url`);
    return url ? [{ label: bothIn(draft, `link_${row}_label`), url }] : [];
  });
}
