import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { FileField } from "#app/ui/form/file-field.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { endings, fileLimits, imageAssurances } from "#db/reference/files.ts";
import { Part } from "./part.tsx";

export const sizeLimit = fileLimits.bytes / 1024 / 1024;

type Props = { formKey: string; reply: Reply | undefined };

const endingsOf = (isImage: boolean) =>
  Object.entries(endings)
    .filter(([, type]) => (type === "webp") === isImage)
    .map(([ending]) => `.${ending}`)
    .join(",");

/** A form of its own, so that what is typed elsewhere has nothing to do with it. */
function Hidden({ formKey, intent }: { formKey: string; intent: string }) {
  return (
    <>
      <input type="hidden" name="form_key" value={formKey} />
      <input type="hidden" name="intent" value={intent} />
    </>
  );
}

export function AddDocument({ formKey, reply }: Props) {
  const { t } = useSpeech();
  return (
    <Part id="document" title={t("files:page.document")}>
      <form method="post" encType="multipart/form-data" noValidate aria-labelledby="document">
        <Hidden formKey={formKey} intent="document" />
        <TextField
          id="document-caption"
          name="caption"
          label={t("files:page.document_caption")}
          hint={t("files:page.document_caption_hint")}
          error={useFieldError(reply, "caption")}
          defaultValue={typedOr(reply, "caption", "")}
          optional
        />
        <FileField
          id="document-upload"
          name="upload"
          accept={endingsOf(false)}
          label={t("files:page.document_file")}
          hint={t("files:page.document_hint", { size: sizeLimit })}
        />
        <Button>{t("files:page.document_add")}</Button>
      </form>
    </Part>
  );
}

/** The questions first: an image is chosen when all of them are answered. */
export function AddImage({ formKey, reply }: Props) {
  const { t } = useSpeech();
  const given = reply?.typed["assurances"] ?? [];
  return (
    <Part id="image" title={t("files:page.image")}>
      <p className="mb-5">{t("files:page.image_lead")}</p>
      <form method="post" encType="multipart/form-data" noValidate aria-labelledby="image">
        <Hidden formKey={formKey} intent="image" />
        <FieldSet id="image-assurances" label={t("files:assurance.label")} error={useFieldError(reply, "assurances")}>
          {imageAssurances.map((each) => (
            <CheckboxField
              key={each}
              id={`image-assurances-${each}`}
              name="assurances"
              value={each}
              defaultChecked={given.includes(each)}
              label={t(`files:assurance.${each}`)}
            />
          ))}
        </FieldSet>
        <TextField
          id="image-alternative"
          name="alternative"
          label={t("files:page.alternative")}
          hint={t("files:page.alternative_hint")}
          error={useFieldError(reply, "alternative")}
          defaultValue={typedOr(reply, "alternative", "")}
        />
        <TextField
          id="image-caption"
          name="caption"
          label={t("files:page.image_caption")}
          error={useFieldError(reply, "caption")}
          defaultValue={typedOr(reply, "caption", "")}
          optional
        />
        <FileField
          id="image-upload"
          name="upload"
          accept={endingsOf(true)}
          label={t("files:page.image_file")}
          hint={t("files:page.image_hint", { size: sizeLimit })}
        />
        <Button variant="secondary">{t("files:page.image_add")}</Button>
      </form>
    </Part>
  );
}
