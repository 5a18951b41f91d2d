import { forwardRef } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { Icon } from "./icon.tsx";

export type ErrorEntry = {
  /** The id of the field the sentence is about. */
  fieldId: string;
  message: string;
};

type ErrorSummaryProps = {
  errors: readonly ErrorEntry[];
  /** Instead of "Eroare: n lucruri trebuie corectate". Starts with the word for error. */
  title?: string;
};

/**
 * At the top of a form after saving: what needs correcting, each a link to its field. Nothing when there is nothing. Takes
 * the focus of the page it comes with, without script too.
 */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(({ errors, title }, ref) => {
  const { t } = useSpeech();
  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just sent the form: what is wrong comes first
      autoFocus
      aria-labelledby="error-summary-title"
      className="mb-8 border-4 border-danger bg-sheet px-6 py-5"
    >
      <h2 id="error-summary-title" className="flex gap-2 text-h3">
        <Icon name="octagon" className="mt-0.5 size-5.5 text-danger" />
        {title ?? t("ui:error_summary.title", { count: errors.length })}
      </h2>
      <ul className="mt-2">
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.message}`}>
            <a href={`#${error.fieldId}`} className="inline-block py-1 font-semibold text-danger">
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
});
ErrorSummary.displayName = "ErrorSummary";
