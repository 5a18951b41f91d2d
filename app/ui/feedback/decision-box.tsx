import { type ReactNode } from "react";

type BoxProps = { id: string; title: ReactNode; children: ReactNode };

/** Where something is decided: the only boxes of a page. A primary line on top. */
export function DecisionBox({ id, title, children }: BoxProps) {
  return (
    <section
      aria-labelledby={id}
      className="no-print mb-6 border border-t-4 border-rule border-t-primary bg-sheet p-4.5"
    >
      <h2 id={id} className="mb-2 text-small font-semibold">
        {title}
      </h2>
      <div className="space-y-3 text-small">{children}</div>
    </section>
  );
}

/** The question that counts most on a page of fields: distinct persons, the declaration. */
export function KeyQuestion({ id, title, children }: BoxProps) {
  return (
    <section aria-labelledby={id} className="my-8 border-l-5 border-primary bg-primary-wash px-6 py-6">
      <h2 id={id} className="text-h3">
        {title}
      </h2>
      {children}
    </section>
  );
}

type CallProps = { kicker: ReactNode; title: ReactNode; children: ReactNode; action: ReactNode };

/** A call with a deadline: ochre line on top, one button. */
export function CallBox({ kicker, title, children, action }: CallProps) {
  return (
    <div className="border-t-4 border-accent-mark bg-accent-wash p-5">
      <p className="text-small font-semibold text-accent">{kicker}</p>
      <p className="mt-1 text-h3">{title}</p>
      <div className="mt-2 mb-4 text-small text-ink-2">{children}</div>
      {action}
    </div>
  );
}
