import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { TextLink } from "#app/ui/layout/text-link.tsx";

type Props = {
  year: number;
  /** Sizes of the files, in kilobytes, at least 1. */
  sizes: { csv: number; json: number };
  otherYears: readonly number[];
};

type Entry = { to: string; label: string };

/** Beside the text of a year: its parts, its files, the other years. */
export function ReportContents({ year, sizes, otherYears }: Props) {
  const { t } = useSpeech();
  const parts = [
    { to: "#three-figures", label: t("publications:report.headlines") },
    { to: "#services", label: t("publications:report.services") },
    { to: "#figures", label: t("publications:report.all_figures") },
    { to: "#source", label: t("publications:report.source") },
  ];
  const files = [
    { to: paths.reportCsv(year), label: t("publications:report.csv", { count: sizes.csv }) },
    { to: paths.reportJson(year), label: t("publications:report.json", { count: sizes.json }) },
  ];
  const years = otherYears.map((other) => ({ to: paths.report(other), label: String(other) }));
  return (
    <nav
      aria-label={t("ui:nav.contents")}
      className="no-print grid gap-6 text-small md:max-lg:grid-cols-3 lg:sticky lg:top-6 lg:block lg:space-y-7 lg:self-start"
    >
      <Group title={t("publications:report.title", { year })} entries={parts} />
      <Group title={t("publications:report.files")} entries={files} />
      {years.length > 0 && <Group title={t("publications:report.other_years")} entries={years} />}
    </nav>
  );
}

function Group({ title, entries }: { title: string; entries: readonly Entry[] }) {
  return (
    <div>
      <p className="border-t-2 border-ink pt-2 pb-1 font-serif text-[1.125rem] font-medium">{title}</p>
      <ul>
        {entries.map(({ to, label }) => (
          <li key={to}>
            <TextLink to={to} className="inline-flex min-h-8 items-center">
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
