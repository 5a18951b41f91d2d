import { useSpeech } from "#app/i18n/context.tsx";
import { addressFor } from "../layout/text-link.tsx";

export type FilterTab = { to: string; label: string; current: boolean };

/** The same list, filtered: links with shareable addresses, the count in the label. */
export function FilterTabs({ name, tabs }: { name?: string; tabs: readonly FilterTab[] }) {
  const { t, language } = useSpeech();
  return (
    <nav aria-label={name ?? t("ui:nav.filters")} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <a
              href={addressFor(language, tab.to)}
              aria-current={tab.current ? "page" : undefined}
              className={`inline-flex min-h-11 items-center border-b-4 no-underline hover:underline ${tab.current ? "border-accent-mark font-semibold text-ink" : "border-transparent"}`}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
