import { type ReactNode } from "react";

export type HeadlineFigure = {
  key: string;
  /** As the reader sees it, or a range in words. */
  figure: ReactNode;
  label: ReactNode;
  /** The note that belongs to the figure: its mark, and the fragment where it stands. */
  note?: { mark: string; to: string; name: string };
};

/** Three figures of a year with their unit beneath. The label is read before its figure. */
export function HeadlineFigures({ figures }: { figures: readonly HeadlineFigure[] }) {
  return (
    <dl className="grid border-t-2 border-b-2 border-ink md:grid-cols-3">
      {figures.map((item) => (
        <div
          key={item.key}
          className="flex flex-col-reverse justify-end border-b border-rule py-4 last:border-b-0 md:border-r md:border-b-0 md:px-6 md:py-5 md:first:pl-0 md:last:border-r-0"
        >
          <dt className="mt-1 max-w-[15rem] max-md:max-w-none">{item.label}</dt>
          <dd className="text-figure text-primary md:whitespace-nowrap">
            {item.figure}
            {item.note && (
              <sup className="top-[-0.9em] ml-1 font-sans text-[0.3em]">
                <a href={item.note.to} aria-label={item.note.name} className="inline-block min-w-6 py-1">
                  {item.note.mark}
                </a>
              </sup>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
