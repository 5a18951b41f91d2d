import { type ReactNode } from "react";

export type HeadlineFigure = {
  key: string;
  /** As the reader sees it, or a range in words. */
  figure: ReactNode;
  /** The figure is words: set smaller, in lines of their own. */
  inWords?: boolean;
  label: ReactNode;
  /** The note that belongs to the figure: its mark, and the fragment where it stands. */
  note?: { mark: string; to: string; name: string };
};

const words =
  "text-[clamp(1.75rem,1.4rem+1.2vw,2.25rem)] leading-[1.05] whitespace-normal md:inline-block md:max-w-[5.4em]";

type NoteMarkProps = { note: NonNullable<HeadlineFigure["note"]>; inWords: boolean };

/** Follows the last sign of its figure on the same line, in one size wherever it stands. */
function NoteMark({ note, inWords }: NoteMarkProps) {
  return (
    <sup className={`ml-1 font-sans ${inWords ? "top-[-0.9em] text-[0.5em]" : "top-[-1.3em] text-[0.3em]"}`}>
      <a href={note.to} aria-label={note.name} className="inline-block min-w-6 py-1">
        {note.mark}
      </a>
    </sup>
  );
}

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
            <span className={item.inWords ? words : undefined}>
              {item.figure}
              {item.note && <NoteMark note={item.note} inWords={item.inWords ?? false} />}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
