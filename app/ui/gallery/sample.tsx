import { type ReactNode } from "react";

/** One heading of the gallery with the states under it. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="mb-14">
      <h2 className="mb-4 text-small font-semibold text-accent">{name}</h2>
      {children}
    </section>
  );
}
