import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { FieldMessages, describedBy } from "./field.tsx";

type FigureFieldProps = Omit<ComponentPropsWithoutRef<"input">, "id" | "type"> & {
  id: string;
  /** The whole name: what is counted, for whom, which year. Heard always; seen when `labelShown`. */
  label: ReactNode;
  labelShown?: boolean;
  /** The short label over the field under 760 px, where the table head is gone. */
  phoneLabel?: ReactNode;
  hint?: ReactNode;
  /** A message shown right under the field. In a table, use `state` and a message row instead. */
  error?: ReactNode;
  warning?: ReactNode;
  /** The look when the message stands elsewhere; name its id in `aria-describedby`. */
  state?: "warning" | "error";
  /** Not offered: no field at all, the words stand in its place. */
  notApplicable?: boolean;
};

type FigureLabelProps = Pick<FigureFieldProps, "id" | "label" | "labelShown" | "phoneLabel" | "hint">;

function FigureLabel({ id, label, labelShown = false, phoneLabel, hint }: FigureLabelProps) {
  return (
    <>
      <label htmlFor={id} className={labelShown ? "block font-semibold" : "sr-only"}>
        {label}
      </label>
      {phoneLabel && !labelShown && (
        <span aria-hidden="true" className="mb-1 block text-small font-semibold md:hidden">
          {phoneLabel}
        </span>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-table text-ink-2">
          {hint}
        </p>
      )}
    </>
  );
}

/**
 * A count of people: 116 px, right-aligned, a text field with a numeric keyboard. Not `type=number`, which would
 * swallow "1.234" and change by the wheel. Whatever is typed is kept as text.
 */
export const FigureField = forwardRef<HTMLInputElement, FigureFieldProps>((props, ref) => {
  const { t } = useSpeech();
  const { label, labelShown, phoneLabel, hint, error, warning, state, notApplicable, className, ...input } = props;
  if (notApplicable) {
    return <span className="inline-block py-3 pr-3.5 text-table text-ink-2">{t("ui:value.not_applicable")}</span>;
  }
  const field = { id: input.id, hint, error, warning };
  const shown = error ? "error" : (state ?? (warning ? "warning" : undefined));
  return (
    <>
      <FigureLabel id={input.id} label={label} labelShown={labelShown} phoneLabel={phoneLabel} hint={hint} />
      <input
        {...input}
        ref={ref}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={describedBy(field, input["aria-describedby"])}
        aria-invalid={shown === "error" ? true : undefined}
        data-state={shown}
        className={`field-box w-29 max-w-full text-right tabular-nums max-md:w-full max-md:text-left ${className ?? ""}`}
      />
      <FieldMessages {...field} />
    </>
  );
});
FigureField.displayName = "FigureField";
