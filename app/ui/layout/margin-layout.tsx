import { type ReactNode } from "react";

type MarginLayoutProps = {
  /** What explains the work: notes, definitions. Nothing that is needed to act lives only here. */
  margin: ReactNode;
  children: ReactNode;
};

/** Fluid column, 56 px, and a margin of 248 px on the right; one column under 1100 px, the margin after the work. */
export function MarginRight({ margin, children }: MarginLayoutProps) {
  return (
    <div className="margin-layout grid gap-y-10 lg:grid-cols-[minmax(0,1fr)_15.5rem] lg:gap-x-14">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0">{margin}</div>
    </div>
  );
}

/** Margin of 248 px on the left: filters beside a list. One column under 760 px, the margin before the list. */
export function MarginLeft({ margin, children }: MarginLayoutProps) {
  return (
    <div className="grid gap-y-8 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-x-10 lg:grid-cols-[15.5rem_minmax(0,1fr)] lg:gap-x-14">
      <div className="min-w-0">{margin}</div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** A block of the publication with its notes as one row, so that they stay together; the notes follow on narrow screens. */
export function NotedBlock({ notes, children }: { notes?: ReactNode; children: ReactNode }) {
  return (
    <div className="margin-layout grid gap-y-6 lg:grid-cols-[minmax(0,1fr)_13.5rem] lg:gap-x-13">
      <div className="max-w-reading min-w-0">{children}</div>
      {notes && <div className="min-w-0">{notes}</div>}
    </div>
  );
}
