import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldFrame, type FieldText, describedBy, fieldState } from "./field.tsx";

type TextFieldProps = FieldText & Omit<ComponentPropsWithoutRef<"input">, "id">;

/** One line of text. Label always visible, never a placeholder. Takes `register()` of react-hook-form. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>((props, ref) => {
  const { label, hint, error, warning, optional, className, type = "text", ...input } = props;
  const field = { id: input.id, label, hint, error, warning, optional };
  return (
    <FieldFrame field={field}>
      <input
        {...input}
        ref={ref}
        type={type}
        aria-describedby={describedBy(field, input["aria-describedby"])}
        aria-invalid={error ? true : undefined}
        data-state={fieldState(field)}
        className={`field-box w-full max-w-field ${className ?? ""}`}
      />
    </FieldFrame>
  );
});
TextField.displayName = "TextField";

type TextAreaProps = FieldText & Omit<ComponentPropsWithoutRef<"textarea">, "id">;

/** Several lines of text; `rows` says how much is expected. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>((props, ref) => {
  const { label, hint, error, warning, optional, className, rows = 4, ...input } = props;
  const field = { id: input.id, label, hint, error, warning, optional };
  return (
    <FieldFrame field={field}>
      <textarea
        {...input}
        ref={ref}
        rows={rows}
        aria-describedby={describedBy(field, input["aria-describedby"])}
        aria-invalid={error ? true : undefined}
        data-state={fieldState(field)}
        className={`field-box w-full resize-y ${className ?? ""}`}
      />
    </FieldFrame>
  );
});
TextArea.displayName = "TextArea";
