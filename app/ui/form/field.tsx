import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { InlineMessage } from "../feedback/inline-message.tsx";

/** What every field says about itself. */
export type FieldText = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to set it right. Stops. */
  error?: ReactNode;
  /** What looks surprising. Asks, never stops. */
  warning?: ReactNode;
  /** Says "(opțional)" after the label. */
  optional?: boolean;
};

/** The ids a field must name, or nothing. `more` are ids of messages that stand elsewhere on the page. */
export function describedBy(field: Omit<FieldText, "label">, more?: string): string | undefined {
  const ids = [
    field.hint ? `${field.id}-hint` : null,
    field.warning ? `${field.id}-warning` : null,
    field.error ? `${field.id}-error` : null,
    more ?? null,
  ].filter((id) => id !== null);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function fieldState(field: Pick<FieldText, "error" | "warning">): "error" | "warning" | undefined {
  if (field.error) return "error";
  return field.warning ? "warning" : undefined;
}

function OptionalMark() {
  const { t } = useSpeech();
  return <span className="font-normal text-ink-2"> {t("ui:optional")}</span>;
}

/** The messages of a field, each with the id that `describedBy` names. */
export function FieldMessages({ id, warning, error }: Pick<FieldText, "id" | "warning" | "error">) {
  return (
    <>
      {warning && (
        <div className="mt-2">
          <InlineMessage kind="warning" id={`${id}-warning`}>
            {warning}
          </InlineMessage>
        </div>
      )}
      {error && (
        <div className="mt-2">
          <InlineMessage kind="error" id={`${id}-error`}>
            {error}
          </InlineMessage>
        </div>
      )}
    </>
  );
}

/** What stands in a label or a legend. */
export function FieldLabel({ label, optional }: Pick<FieldText, "label" | "optional">) {
  return (
    <>
      {label}
      {optional && <OptionalMark />}
    </>
  );
}

/** Hint, field, messages: everything below a label or a legend. */
export function FieldBody({ field, children }: { field: FieldText; children: ReactNode }) {
  return (
    <>
      {field.hint && (
        <p id={`${field.id}-hint`} className="text-table text-ink-2">
          {field.hint}
        </p>
      )}
      <div className="mt-1.5">{children}</div>
      <FieldMessages {...field} />
    </>
  );
}

/** Label, hint under it, field under the hint, messages under the field. */
export function FieldFrame({ field, children }: { field: FieldText; children: ReactNode }) {
  return (
    <div className="mb-7.5 max-w-full">
      <label htmlFor={field.id} className="block font-semibold">
        <FieldLabel {...field} />
      </label>
      <FieldBody field={field}>{children}</FieldBody>
    </div>
  );
}
