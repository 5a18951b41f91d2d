import { type ReactNode } from "react";

type PageHeadingProps = {
  /** A short line above the title: which report, which chapter. */
  kicker?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** Buttons or a status at the end of the title row. */
  aside?: ReactNode;
  id?: string;
  /** For a title that receives focus, as on a receipt. */
  focusable?: boolean;
};

/** The one h1 of a page, with what stands round it. */
export function PageHeading({ kicker, title, lead, aside, id, focusable = false }: PageHeadingProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-lead min-w-0">
        {kicker && <p className="mb-2 text-small font-semibold text-accent">{kicker}</p>}
        <h1 id={id} tabIndex={focusable ? -1 : undefined} className="text-h1">
          {title}
        </h1>
        {lead && <p className="mt-4 text-lead text-ink-2">{lead}</p>}
      </div>
      {aside && <div className="no-print flex flex-wrap gap-3">{aside}</div>}
    </div>
  );
}

type SectionHeadingProps = {
  id?: string;
  /** A link at the end of the line. */
  aside?: ReactNode;
  /** The size of a group inside a page of work, instead of a section of a page to read. */
  small?: boolean;
  children: ReactNode;
};

/** An h2 over a 2 px rule: the head of a section. */
export function SectionHeading({ id, aside, small = false, children }: SectionHeadingProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-3">
      <h2 id={id} className={small ? "font-serif text-[1.375rem] leading-tight font-medium" : "text-h2"}>
        {children}
      </h2>
      {aside}
    </div>
  );
}
