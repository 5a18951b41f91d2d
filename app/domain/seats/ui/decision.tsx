import { type ReactNode } from "react";
import { Button } from "#app/ui/form/button.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";

type Props = {
  /** What the form says it is; also part of the id of its heading. */
  intent: string;
  title: string;
  text: string;
  submit: string;
  formKey: string;
  danger?: boolean;
  /** Fields, and what the form carries for itself. */
  children?: ReactNode;
};

/** One thing that can be decided about a person, in words, with its own form. */
export function Decision({ intent, title, text, submit, formKey, danger = false, children }: Props) {
  return (
    <section aria-labelledby={`decision-${intent}`} className="mb-10 max-w-reading">
      <SectionHeading small id={`decision-${intent}`}>
        {title}
      </SectionHeading>
      <p className="my-4">{text}</p>
      <form method="post" noValidate>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="form_key" value={formKey} />
        {children}
        <Button variant={danger ? "danger" : "secondary"}>{submit}</Button>
      </form>
    </section>
  );
}
