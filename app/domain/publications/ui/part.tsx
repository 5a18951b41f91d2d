import { type ReactNode } from "react";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";

/** A section of a public page with its heading over a rule. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{title}</SectionHeading>
      <div className="mt-6">{children}</div>
    </section>
  );
}
