import { useSpeech } from "#app/i18n/context.tsx";
import { type StillMissing } from "../written-reply.ts";

/** How much a text still lacks before it can be sent. Kept true while somebody writes, where script runs. */
export const MissingCount = ({ missing }: { missing: StillMissing }) => (
  <span data-missing="count">{missing.said}</span>
);

/** Each thing that is missing, with the way to its field on the same page; folded until it is wanted. */
export function MissingHere({ missing: { things } }: { missing: StillMissing }) {
  const { t } = useSpeech();
  return (
    <details data-missing="fold" hidden={things.length === 0} className="no-print -mt-4 mb-8 max-w-field">
      <summary className="min-h-11 py-2.5 text-primary underline underline-offset-[0.2em]">
        {t("manuscripts:writing.missing")}
      </summary>
      <ul data-missing="things" className="border-t border-rule">
        {things.map(({ field, said }) => (
          <li key={said} className="border-b border-rule">
            <a href={`#field-${field}`} className="inline-flex min-h-11 items-center">
              {said}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-missing="${name}"]`);

/** Shows what is missing after a save, in the places the page has for it. */
export function showMissing({ said, things }: StillMissing): void {
  const [count, fold, list] = [part("count"), part("fold"), part("things")];
  if (count) count.textContent = said;
  if (fold) fold.hidden = things.length === 0;
  const known = new Map([...(list?.children ?? [])].map((item) => [item.textContent, item]));
  list?.replaceChildren(...things.map((thing) => known.get(thing.said) ?? itemFor(thing)));
}

function itemFor({ field, said }: StillMissing["things"][number]): HTMLElement {
  const [item, link] = [document.createElement("li"), document.createElement("a")];
  item.className = "border-b border-rule";
  Object.assign(link, { href: `#field-${field}`, textContent: said, className: "inline-flex min-h-11 items-center" });
  item.append(link);
  return item;
}
