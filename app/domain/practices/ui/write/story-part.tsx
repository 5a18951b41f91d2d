import { useSpeech } from "#app/i18n/context.tsx";
import { costBands, evidenceGrades, practiceLicences, practiceParts } from "#db/reference/practices.ts";
import { rows, usualWords } from "../../draft.ts";
import { Line, OneOf } from "./fields.tsx";
import { Part, type PartProps } from "./part.tsx";

/** The parts in words, its figures and links. */
export function StoryPart({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <Part id="story" title={t("practices:write.story")}>
      {practiceParts
        .filter((part) => part !== "safeguards")
        .map((part) => (
          <Line
            key={part}
            from={from}
            name={`part_${part}_ro`}
            rows={part === "steps" ? 10 : 6}
            isMarkdown
            label={t(`practices:part.${part}`)}
            optional={part === "resources" || part === "results" || part === "not_working"}
            hint={t(`practices:write.part_hint.${part}`)}
            usual={usualWords[part]}
          />
        ))}
      <WhatIsKnown from={from} />
    </Part>
  );
}

/** Cost, evidence, figures, links, and the terms it may be used under. */
function WhatIsKnown({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <>
      <OneOf
        from={from}
        name="cost_band"
        words="practices:cost"
        values={costBands}
        label={t("practices:page.cost")}
        optional
      />
      <OneOf
        from={from}
        name="evidence"
        words="practices:evidence_means"
        values={evidenceGrades}
        label={t("practices:page.evidence")}
      />
      <Figures from={from} />
      <Links from={from} />
      <Line
        from={from}
        name="contact"
        inputMode="email"
        label={t("practices:write.contact")}
        hint={t("practices:write.contact_hint")}
        optional
      />
      <OneOf
        from={from}
        name="licence"
        words="practices:licence"
        values={practiceLicences}
        label={t("practices:page.licence")}
        optional
      />
    </>
  );
}

function Figures({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="mb-7.5">
      <legend className="font-semibold">{t("practices:page.figures")}</legend>
      <p className="mb-3 text-table text-ink-2">{t("practices:write.figures_hint")}</p>
      {rows.map((row) => (
        <div
          key={row}
          className="grid gap-x-4 border-l-4 border-rule pl-4 md:grid-cols-[7rem_minmax(0,1fr)_7rem] md:items-end"
        >
          <Line
            from={from}
            name={`figure_${row}_value`}
            inputMode="numeric"
            label={<Numbered text={t("practices:write.figure_value")} row={row} />}
            optional
          />
          <Line
            from={from}
            name={`figure_${row}_label`}
            label={<Numbered text={t("practices:write.figure_label")} row={row} />}
            optional
          />
          <Line
            from={from}
            name={`figure_${row}_year`}
            inputMode="numeric"
            label={<Numbered text={t("practices:write.figure_year")} row={row} />}
            optional
          />
        </div>
      ))}
    </fieldset>
  );
}

function Links({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="mb-7.5">
      <legend className="mb-3 font-semibold">{t("practices:page.links")}</legend>
      {rows.map((row) => (
        <div key={row} className="grid gap-x-4 border-l-4 border-rule pl-4 md:grid-cols-2">
          <Line
            from={from}
            name={`link_${row}_label`}
            label={<Numbered text={t("practices:write.link_label")} row={row} />}
            optional
          />
          <Line
            from={from}
            name={`link_${row}_url`}
            inputMode="url"
            label={<Numbered text={t("practices:write.link_url")} row={row} />}
            optional
          />
        </div>
      ))}
    </fieldset>
  );
}

/** A label that stands in every row of a group, told apart for whoever hears it. */
const Numbered = ({ text, row }: { text: string; row: number }) => (
  <>
    {text}
    <span className="sr-only"> {row}</span>
  </>
);
