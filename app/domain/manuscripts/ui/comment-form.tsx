import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { type CommentsPlace } from "./comments.tsx";

type Props = {
  /** The text it is about, by its name in the manuscript. */
  field: string;
  place: Pick<CommentsPlace, "at" | "formKey" | "reply">;
};

/** Says something about a passage, which is meant by its words; suggests others for it. Folded until it is wanted. */
export function CommentForm({ field, place: { at, formKey, reply } }: Props) {
  const { t, language } = useSpeech();
  const own = reply?.typed["field"]?.[0] === field ? reply : undefined;
  const error = useFieldError(own, "quote");
  const id = (name: string) => `field-${name}-${field}`;
  return (
    <details open={own !== undefined} className="max-w-reading">
      <summary className="min-h-11 py-2.5 text-table text-primary underline underline-offset-[0.2em]">
        {t("manuscripts:comments.add")}
      </summary>
      <form
        method="post"
        action={inLanguage(language, at)}
        noValidate
        aria-label={t("manuscripts:comments.add")}
        className="bg-wash px-4 pt-4 pb-5"
      >
        <input type="hidden" name="form_key" value={formKey} />
        <input type="hidden" name="field" value={field} />
        <TextArea
          id={own ? "field-quote" : id("quote")}
          name="quote"
          rows={2}
          label={t("manuscripts:comments.quote")}
          hint={t("manuscripts:comments.quote_hint")}
          error={error}
          defaultValue={typedOr(own, "quote", "")}
          data-quote={field}
        />
        <WhatIsSaid id={id} own={own} />
        <Button variant="secondary" name="intent" value="comment">
          {t("manuscripts:comments.send")}
        </Button>
      </form>
    </details>
  );
}

/** What there is to say about the passage, and what could stand in its place. */
function WhatIsSaid({ id, own }: { id: (name: string) => string; own: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <TextArea
        id={id("said")}
        name="said"
        rows={3}
        label={t("manuscripts:comments.said")}
        defaultValue={typedOr(own, "said", "")}
      />
      <TextArea
        id={id("suggestion")}
        name="suggestion"
        rows={2}
        optional
        label={t("manuscripts:comments.suggest")}
        hint={t("manuscripts:comments.suggest_hint")}
        defaultValue={typedOr(own, "suggestion", "")}
      />
    </>
  );
}
