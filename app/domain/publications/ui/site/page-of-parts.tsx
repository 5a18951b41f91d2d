import { type ReactNode } from "react";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";

type PageOfPartsProps = { title: string; lead: string; margin: ReactNode; children: ReactNode };

/** A page to read: its parts below each other, what explains them in the margin. */
export function PageOfParts({ title, lead, margin, children }: PageOfPartsProps) {
  return (
    <div className="page-width pt-6 pb-8 md:pt-7">
      <MarginRight margin={margin}>
        <PageHeading title={title} lead={lead} />
        <div className="space-y-12">{children}</div>
      </MarginRight>
    </div>
  );
}

/** A part with its heading; text to read is no wider than 66 characters. */
export function ReadingPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{title}</SectionHeading>
      <div className="mt-4 max-w-reading space-y-3 text-reading">{children}</div>
    </section>
  );
}

export function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="list-disc space-y-2 pl-5">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
