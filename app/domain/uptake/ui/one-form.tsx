import { type ReactNode } from "react";
import { type Intent } from "../input.ts";

type Props = {
  formKey: string;
  /** Left out where the buttons of the form say it. */
  intent?: Intent;
  hidden?: Readonly<Record<string, string>>;
  label: string;
  className?: string;
  children: ReactNode;
};

/** One of the plain forms of the page. Each is sent once: they share the key of the page, which changes with it. */
export function OneForm({ formKey, intent, hidden, label, className, children }: Props) {
  return (
    <form method="post" noValidate aria-label={label} className={className}>
      <input type="hidden" name="form_key" value={formKey} />
      {intent && <input type="hidden" name="intent" value={intent} />}
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
