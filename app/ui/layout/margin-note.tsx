import { type ReactNode, useId } from "react";

type MarginNoteProps = {
  title: ReactNode;
  /** What stands in it has headings of its own: the title is only said. */
  isTitleHidden?: boolean;
  id?: string;
  children: ReactNode;
};

/** A named aside under a 2 px rule: how to count, what a word means, where a figure comes from. */
export function MarginNote({ title, isTitleHidden = false, id, children }: MarginNoteProps) {
  const own = useId();
  const heading = `${id ?? own}-title`;
  return (
    <aside id={id} aria-labelledby={heading} className="mb-6 border-t-2 border-ink pt-3 text-small text-ink-2">
      <p id={heading} className={isTitleHidden ? "sr-only" : "mb-0.5 font-semibold text-ink"}>
        {title}
      </p>
      <div className="space-y-2">{children}</div>
    </aside>
  );
}
