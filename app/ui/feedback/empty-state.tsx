import { type ReactNode } from "react";

type EmptyStateProps = {
  /** A calm statement; a sentence of its own when there is nothing to do. */
  title: ReactNode;
  children?: ReactNode;
  /** One action at most. */
  action?: ReactNode;
};

/** Where a list would be. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border-t-2 border-b border-t-ink border-b-rule py-8">
      <h2 className="text-h2">{title}</h2>
      {children && <div className="mt-2 max-w-reading text-ink-2">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
