import { useSpeech } from "#app/i18n/context.tsx";
import { TextLink } from "./text-link.tsx";

export type Crumb = { label: string; to?: string };

/** Where the page stands. The last item is the page itself and is text. */
export function Breadcrumb({ items }: { items?: readonly Crumb[] }) {
  const { t } = useSpeech();
  if (!items || items.length === 0) return null;
  return (
    <nav aria-label={t("ui:nav.breadcrumb")} className="no-print pt-4 text-small">
      <ol className="flex flex-wrap">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-2.5 text-ink-3">
                ›
              </span>
            )}
            {item.to ? (
              <TextLink to={item.to} className="inline-flex min-h-8 items-center">
                {item.label}
              </TextLink>
            ) : (
              <span aria-current="page" className="inline-flex min-h-8 items-center">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
