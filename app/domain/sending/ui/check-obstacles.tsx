import { useSpeech } from "#app/i18n/context.tsx";
import { type Language } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { describeFact, describeElsewhere, nameCell } from "#app/domain/catalogue/describe.ts";
import { type Catalogue, splitCellKey } from "#app/domain/catalogue/model.ts";
import { paths } from "#app/kernel/paths.ts";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { fieldId } from "#app/domain/reporting/figures-input.ts";
import { placeOf } from "#app/domain/submissions/figures-examined.ts";
import { sectionKey } from "#app/domain/submissions/sections.ts";
import { type CheckPage } from "../queries/check-page.server.ts";
import { type Obstacle } from "../rules/sending.ts";

type Speech = { t: Translate; language: Language };

function sentenceOf(speech: Speech, obstacle: Obstacle, catalogue: Catalogue): string {
  const { t, language } = speech;
  if (obstacle.kind === "finding") return describeElsewhere(speech, obstacle.finding, catalogue);
  if (obstacle.kind === "unexplained") {
    return t("reporting:check.unexplained", { sentence: describeFact(speech, obstacle.finding, catalogue) });
  }
  if (obstacle.kind === "unanswered") {
    return t("reporting:check.unanswered", { figure: nameCell(language, obstacle.cell, catalogue) });
  }
  return t("reporting:check.unfinished", { section: t(`reporting:section.${sectionKey(obstacle.section)}`) });
}

function linkOf(obstacle: Obstacle, year: number): string {
  const page = paths.submissionSection(year, obstacle.section);
  if (obstacle.kind === "unfinished") return page;
  if (obstacle.kind === "unanswered") return `${page}#row-${splitCellKey(obstacle.cell).indicator}`;
  return `${page}#${fieldId(placeOf(obstacle.finding))}`;
}

/** What still stands in the way, each a link to where it is put right. Nothing when there is nothing. */
export function Obstacles({ page }: { page: CheckPage }) {
  const speech = useSpeech();
  const { obstacles, year, catalogue } = page;
  if (obstacles.length === 0) return null;
  return (
    <section aria-labelledby="in-the-way" className="mb-10 border-l-5 border-accent-mark bg-accent-wash px-5 py-4">
      <h2 id="in-the-way" className="mb-2 text-h3">
        {speech.t("reporting:check.in_the_way")}
      </h2>
      <ul className="list-disc space-y-1 pl-5">
        {obstacles.map((obstacle) => {
          const to = linkOf(obstacle, year);
          const said = sentenceOf(speech, obstacle, catalogue);
          return (
            <li key={`${to} ${said}`}>
              <TextLink to={to}>{said}</TextLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
