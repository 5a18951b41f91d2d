import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { ChartFigure } from "#app/ui/chart/chart-figure.tsx";
import { type PublishedRelease } from "../model.ts";
import { servicesChart } from "../rules/services-chart.ts";

type Props = { release: PublishedRelease };

/** The bars of the services; nothing when the release has none. What is hidden is a mark without a bar. */
export function ServiceBars({ release: { year, cells } }: Props) {
  const { t, language } = useSpeech();
  const bars = servicesChart(cells).bars.map(({ indicator, labels, value }) => ({
    key: indicator,
    label: labels[language],
    value,
    shown: value === null ? "" : formatCount(language, value),
  }));
  if (bars.length === 0) return null;
  // The chart is one image to the ear: what its mark says to the eye stands in its name.
  const hidden = bars.filter(({ value }) => value === null).map(({ label }) => label);
  const name = t("publications:chart.name", { year });
  const services = hidden.join("; ");
  return (
    <BarChart name={hidden.length > 0 ? `${name} ${t("publications:chart.hidden", { services })}` : name} bars={bars} />
  );
}

/** The chart with the finding as its title. Its table twin stands right below it on the page. */
export function ServicesFigure({ release }: Props) {
  const { t, language } = useSpeech();
  const { bars, largest } = servicesChart(release.cells);
  if (bars.length === 0) return null;
  const title = largest
    ? t("publications:chart.finding", { service: largest.labels[language] })
    : t("publications:chart.finding_plain");
  return (
    <ChartFigure
      id="services-chart"
      title={title}
      subtitle={t("publications:chart.subtitle", { year: release.year })}
      source={t("publications:chart.source")}
    >
      <ServiceBars release={release} />
    </ChartFigure>
  );
}
