import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldFrame, type FieldText, describedBy, fieldState } from "./field.tsx";

type Option = { value: string; label: string };

type SelectProps = FieldText &
  Omit<ComponentPropsWithoutRef<"select">, "id" | "children"> & { options: readonly Option[] };

/** A native list of choices. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>((props, ref) => {
  const { label, hint, error, warning, optional, options, className, ...input } = props;
  const field = { id: input.id, label, hint, error, warning, optional };
  return (
    <FieldFrame field={field}>
      <select
        {...input}
        ref={ref}
        aria-describedby={describedBy(field, input["aria-describedby"])}
        aria-invalid={error ? true : undefined}
        data-state={fieldState(field)}
        className={`field-box max-w-full min-w-60 ${className ?? ""}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
});
Select.displayName = "Select";
