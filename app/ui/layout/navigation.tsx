import { useSpeech } from "#app/i18n/context.tsx";
import { type Language, inLanguage } from "#app/i18n/languages.ts";
import { addressFor } from "./text-link.tsx";

export type NavItem = {
  /** A plain Romanian path of the portal. */
  to: string;
  label: string;
  /** Current also for the pages below it; true unless said otherwise. */
  withPagesBelow?: boolean;
  /** Pages that belong to the item and stand elsewhere. */
  alsoFor?: readonly string[];
};

/** How much of a page's plain path an item stands for, in letters; 0 when it does not. */
function nearness({ to, withPagesBelow = true, alsoFor = [] }: NavItem, plain: string): number {
  const stands = (place: string) =>
    plain === place || (withPagesBelow && place !== "/" && plain.startsWith(`${place}/`));
  return Math.max(0, ...[to, ...alsoFor].filter(stands).map((place) => place.length));
}

/** The one item that stands for the page at `path` (an address in any language): the nearest of those above it. */
function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  const plain = inLanguage("ro", path);
  const found = items.filter((item) => nearness(item, plain) > 0);
  return found.sort((a, b) => nearness(b, plain) - nearness(a, plain))[0];
}

/** The other language of the portal, named in that language. */
export function LanguageSwitch({ path, className }: { path: string; className?: string }) {
  const { t, language } = useSpeech();
  const other: Language = language === "ro" ? "en" : "ro";
  return (
    <a href={inLanguage(other, path)} lang={other} hrefLang={other} className={className}>
      {t("ui:nav.language_switch")}
    </a>
  );
}

type NavListProps = {
  items: readonly NavItem[];
  path: string;
  className: string;
  itemClassName: string;
  currentClassName: string;
};

/** The items as a list of links; the current one is marked for the eye and with `aria-current`. */
export function NavList({ items, path, className, itemClassName, currentClassName }: NavListProps) {
  const { language } = useSpeech();
  const current = currentItem(items, path);
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item.to} className={item === current ? "[scroll-initial-target:nearest]" : undefined}>
          <a
            href={addressFor(language, item.to)}
            aria-current={item === current ? "page" : undefined}
            className={`${itemClassName} ${item === current ? currentClassName : "border-transparent"}`}
          >
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
