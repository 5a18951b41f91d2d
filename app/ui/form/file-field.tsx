import { type ComponentPropsWithoutRef } from "react";
import { FieldFrame, type FieldText, describedBy } from "./field.tsx";

type FileFieldProps = FieldText & Omit<ComponentPropsWithoutRef<"input">, "id" | "type">;

/** One file from the person's own device. A browser never gives back what was chosen: it is chosen again after a no. */
export function FileField({ label, hint, error, warning, optional, ...input }: FileFieldProps) {
  const field = { id: input.id, label, hint, error, warning, optional };
  return (
    <FieldFrame field={field}>
      <input
        {...input}
        type="file"
        aria-describedby={describedBy(field)}
        aria-invalid={error ? true : undefined}
        className="field-box w-full max-w-field file:mr-4 file:min-h-8 file:rounded-control file:border-0 file:bg-primary-wash file:px-3 file:font-semibold file:text-primary"
      />
    </FieldFrame>
  );
}
