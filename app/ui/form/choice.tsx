import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from "react";
import { FieldBody, FieldLabel, FieldMessages, type FieldText, describedBy } from "./field.tsx";

type CheckboxFieldProps = FieldText & Omit<ComponentPropsWithoutRef<"input">, "id" | "type">;

/** A 24 px mark in a row of 44 px; the whole row is the label. */
export const CheckboxField = forwardRef<HTMLInputElement, CheckboxFieldProps>((props, ref) => {
  const { label, hint, error, warning, optional, className, ...input } = props;
  const field = { id: input.id, hint, error, warning };
  return (
    <div className={error || warning ? "mb-4" : undefined}>
      <label htmlFor={input.id} className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          {...input}
          ref={ref}
          type="checkbox"
          aria-describedby={describedBy(field, input["aria-describedby"])}
          aria-invalid={error ? true : undefined}
          className={`tick-mark ${className ?? ""}`}
        />
        <span className="min-w-0">
          <FieldLabel label={label} optional={optional} />
        </span>
      </label>
      {hint && (
        <p id={`${input.id}-hint`} className="-mt-1.5 mb-1 pl-9 text-table text-ink-2">
          {hint}
        </p>
      )}
      <FieldMessages {...field} />
    </div>
  );
});
CheckboxField.displayName = "CheckboxField";

type FieldSetProps = FieldText & { children: ReactNode };

/** Several fields that answer one question. The label is the legend. */
export function FieldSet({ children, ...field }: FieldSetProps) {
  return (
    <fieldset id={field.id} aria-describedby={describedBy(field)} className="mb-7.5 min-w-0">
      <legend className="font-semibold">
        <FieldLabel {...field} />
      </legend>
      <FieldBody field={field}>{children}</FieldBody>
    </fieldset>
  );
}

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** On a card: the facts that decide, such as free places. */
  facts?: ReactNode;
};

type RadioGroupProps = FieldText &
  Omit<ComponentPropsWithoutRef<"input">, "id" | "type" | "value"> & {
    choices: readonly Choice[];
    /** Cards for choices with facts; rows otherwise. */
    cards?: boolean;
  };

const row = "flex min-h-11 items-start gap-3 py-2.5";
const card =
  "flex items-start gap-3 rounded-field border-2 border-edge bg-sheet p-4 has-checked:border-3 has-checked:border-primary has-checked:p-[15px]";

/** One choice of several. Every radio takes the same `register()`. The first has the id of the group's field. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>((props, ref) => {
  const {
    id,
    label,
    hint,
    error,
    warning,
    optional,
    choices,
    cards = false,
    defaultValue,
    className,
    ...input
  } = props;
  return (
    <FieldSet id={`${id}-group`} label={label} hint={hint} error={error} warning={warning} optional={optional}>
      <div className={cards ? "grid gap-3 md:grid-cols-2" : ""}>
        {choices.map((choice, index) => (
          <RadioCard
            {...input}
            key={choice.value}
            ref={ref}
            id={index === 0 ? id : `${id}-${choice.value}`}
            choice={choice}
            className={`${cards ? card : row} ${className ?? ""}`}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === choice.value}
          />
        ))}
      </div>
    </FieldSet>
  );
});
RadioGroup.displayName = "RadioGroup";

type RadioCardProps = Omit<ComponentPropsWithoutRef<"input">, "type" | "value"> & { id: string; choice: Choice };

/** One radio whose whole card or row is the label. Selected: 3 px border and a filled radio. */
export const RadioCard = forwardRef<HTMLInputElement, RadioCardProps>(({ choice, className = card, ...input }, ref) => (
  <label htmlFor={input.id} className={className}>
    <input {...input} ref={ref} type="radio" value={choice.value} className="tick-mark" />
    <span className="min-w-0">
      <span className={choice.hint || choice.facts ? "font-semibold" : ""}>{choice.label}</span>
      {choice.hint && <span className="block text-table text-ink-2">{choice.hint}</span>}
      {choice.facts && <span className="mt-1 block text-small">{choice.facts}</span>}
    </span>
  </label>
));
RadioCard.displayName = "RadioCard";
