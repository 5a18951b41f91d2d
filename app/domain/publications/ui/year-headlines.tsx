import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { HeadlineFigures } from "#app/ui/table/headline-figures.tsx";
import { HiddenValue } from "#app/ui/table/marks.tsx";
import { type Headline, type PublishedRelease } from "../model.ts";
import { headlinesOf } from "../rules/headlines.ts";

type Props = { title: string; release: PublishedRelease };

/** The three figures of a year, with what each counts in the margin. */
export function YearHeadlines({ title, release }: Props) {
  const { t } = useSpeech();
  const headlines = headlinesOf(release.cells);
  const figures = headlines.map((headline, index) => {
    const mark = String(index + 1);
    const name = t("publications:headline.note_name", { mark });
    return {
      key: headline.key,
      figure: <Figure headline={headline} />,
      inWords: headline.shown.kind === "interval" || headline.shown.kind === "not_collected",
      label: labelOf(t, headline),
      note: { mark, to: `#note-${headline.key}`, name },
    };
  });
  return (
    <section aria-labelledby="three-figures">
      <MarginRight margin={<Notes headlines={headlines} release={release} />}>
        <h2 id="three-figures" className="mb-5 text-h2">
          {title}
        </h2>
        <HeadlineFigures figures={figures} />
      </MarginRight>
    </section>
  );
}

function Figure({ headline: { shown } }: { headline: Headline }) {
  const { t, language } = useSpeech();
  if (shown.kind === "figure") return formatCount(language, shown.value);
  if (shown.kind === "hidden") return <HiddenValue />;
  return shown.kind === "interval"
    ? t("publications:headline.interval", shown)
    : t("publications:headline.not_collected");
}

function labelOf(t: Translate, { measure, shown }: Headline): string {
  if (measure !== "persons_assisted") return t(`publications:headline.label.${measure}`);
  return t("publications:headline.label.persons_assisted", { count: shown.kind === "interval" ? shown.high : 2 });
}

function noteOf(t: Translate, { measure, shown }: Headline): string {
  if (measure !== "persons_assisted") return t(`publications:note.${measure}`);
  if (shown.kind !== "interval") return t("publications:note.persons_assisted_plain");
  return t("publications:note.persons_assisted", { low: shown.low, count: shown.high });
}

type NotesProps = { headlines: readonly Headline[]; release: PublishedRelease };

function Notes({ headlines, release: { year, origin } }: NotesProps) {
  const { t } = useSpeech();
  return (
    <MarginNote title={t("publications:note.sources.title")}>
      <p>{t(`publications:note.sources.${origin}`, { year })}</p>
      {headlines.map((headline, index) => (
        <p key={headline.key} id={`note-${headline.key}`}>
          <sup>{index + 1}</sup> {noteOf(t, headline)}
        </p>
      ))}
      <p>
        <TextLink to={paths.method()}>{t("common:to_method")}</TextLink>
      </p>
    </MarginNote>
  );
}
