import { type ReactNode } from "react";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type Filled } from "./fields.tsx";

export type PartProps = { from: Filled };

/** A group of questions of the form. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-12">
      <SectionHeading small id={id}>
        {title}
      </SectionHeading>
      <div className="max-w-field pt-5">{children}</div>
    </section>
  );
}
