import { useSpeech } from "#app/i18n/context.tsx";
import { type Translate } from "#app/i18n/translator.ts";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { Words } from "#app/ui/layout/words.tsx";
import { type ProfileFigure } from "../profile.ts";

/** Of what time the figure is, in words: two kinds of figure are never read as one. */
function timeOf(t: Translate, { kind, sinceYear, asOfYear: year }: ProfileFigure): string {
  if (kind === "cumulative" && sinceYear !== null) {
    return t("organisations:profile.kind.cumulative_since", { since: sinceYear, year });
  }
  return t(`organisations:profile.kind.${kind}`, { year });
}

/** The figures an organisation states of itself, as it states them. */
export function ProfileFigures({ figures }: { figures: readonly ProfileFigure[] }) {
  const { t } = useSpeech();
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <SectionHeading id="figures">{t("organisations:profile.figures")}</SectionHeading>
      <dl className="grid border-b-2 border-ink md:grid-cols-2">
        {figures.map((figure) => (
          <div
            key={`${figure.kind} ${figure.label.ro}`}
            className="flex flex-col-reverse justify-end border-b border-rule py-4 md:pr-6 md:odd:border-r md:even:pl-6"
          >
            <dt className="max-w-row">
              <Words of={figure.label} />
              <span className="block text-small text-ink-2">{timeOf(t, figure)}</span>
            </dt>
            <dd className="font-serif text-[2.25rem] leading-tight font-medium text-primary">
              {t(`organisations:profile.value.${figure.qualifier}`, { value: figure.value })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-small text-ink-2">{t("organisations:profile.figures_note")}</p>
    </section>
  );
}
