import { type ReactNode } from "react";
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

const endingsOf = (isImage: boolean) =>
  Object.entries(endings)
    .filter(([, type]) => (type === "webp") === isImage)
    .map(([ending]) => `.${ending}`)
    .join(",");

type FormProps = { intent: "document" | "image" | "words"; formKey: string; labelledBy: string; children: ReactNode };

/** A form of its own, so that what is typed elsewhere has nothing to do with it. */
function OwnForm({ intent, formKey, labelledBy, children }: FormProps) {
  const encType = intent === "words" ? undefined : "multipart/form-data";
  return (
    <form method="post" encType={encType} noValidate aria-labelledby={labelledBy}>
      <input type="hidden" name="form_key" value={formKey} />
      <input type="hidden" name="intent" value={intent} />
      {children}
    </form>
  );
}

/** Ids begin with the form's own, because several stand on the page. */
type FieldProps = { id: string; reply: Reply | undefined };

type CaptionProps = FieldProps & { label: string; hint?: string; before?: string };

function Caption({ id, reply, label, hint, before = "" }: CaptionProps) {
  return (
    <TextField
      id={`${id}-caption`}
      name="caption"
      label={label}
      hint={hint}
      error={useFieldError(reply, "caption")}
      defaultValue={typedOr(reply, "caption", before)}
      optional
    />
  );
}

type ImageWordsProps = FieldProps & { before?: { alternative: string; caption: string } };

/** What is asked of an image, when it is added and afterwards. What is there was vouched for. */
function ImageWords({ id, reply, before }: ImageWordsProps) {
  const { t } = useSpeech();
  const given = reply ? (reply.typed["assurances"] ?? []) : before ? imageAssurances : [];
  return (
    <>
      <FieldSet id={`${id}-assurances`} label={t("files:assurance.label")} error={useFieldError(reply, "assurances")}>
        {imageAssurances.map((each) => (
          <CheckboxField
            key={each}
            id={`${id}-assurances-${each}`}
            name="assurances"
            value={each}
            defaultChecked={given.includes(each)}
            label={t(`files:assurance.${each}`)}
          />
        ))}
      </FieldSet>
      <TextField
        id={`${id}-alternative`}
        name="alternative"
        label={t("files:page.alternative")}
        hint={t("files:page.alternative_hint")}
        error={useFieldError(reply, "alternative")}
        defaultValue={typedOr(reply, "alternative", before?.alternative ?? "")}
      />
      <Caption id={id} reply={reply} label={t("files:page.image_caption")} before={before?.caption} />
    </>
  );
}

function Upload({ id, isImage }: { id: string; isImage: boolean }) {
  const { t } = useSpeech();
  const kind = isImage ? "image" : "document";
  return (
    <FileField
      id={`${id}-upload`}
      name="upload"
      accept={endingsOf(isImage)}
      label={t(`files:page.${kind}_file`)}
      hint={t(`files:page.${kind}_hint`, { size: sizeLimit })}
    />
  );
}

type Props = { formKey: string; reply: Reply | undefined };

export function AddDocument({ formKey, reply }: Props) {
  const { t } = useSpeech();
  const label = t("files:page.document_caption");
  return (
    <Part id="document" title={t("files:page.document")}>
      <OwnForm intent="document" formKey={formKey} labelledBy="document">
        <Caption id="document" reply={reply} label={label} hint={t("files:page.document_caption_hint")} />
        <Upload id="document" isImage={false} />
        <Button>{t("files:page.document_add")}</Button>
      </OwnForm>
    </Part>
  );
}

/** The questions first: an image is chosen when all of them are answered. */
export function AddImage({ formKey, reply }: Props) {
  const { t } = useSpeech();
  return (
    <Part id="image" title={t("files:page.image")}>
      <p className="mb-5">{t("files:page.image_lead")}</p>
      <OwnForm intent="image" formKey={formKey} labelledBy="image">
        <ImageWords id="image" reply={reply} />
        <Upload id="image" isImage />
        <Button variant="secondary">{t("files:page.image_add")}</Button>
      </OwnForm>
    </Part>
  );
}

type ChangeProps = Props & { image: { id: string; name: string; alternative: string; caption: string } };

/** What begins the ids of the form in which the words of an image are changed. */
export const wordsFormOf = (file: string) => `words-${file}`;

/** The words of an image that is there, folded away until somebody wants to change them. */
export function ChangeWords({ formKey, reply, image }: ChangeProps) {
  const { t } = useSpeech();
  const id = wordsFormOf(image.id);
  return (
    <details className="mt-2" open={reply !== undefined}>
      <summary id={id} className="min-h-11 py-2.5">
        <span className="font-semibold text-primary underline underline-offset-[0.2em]">{t("files:page.words")}</span>
        <span className="sr-only">: {image.caption || image.name}</span>
      </summary>
      <div className="max-w-field pt-3 pb-6">
        <p className="mb-5">{t("files:page.words_lead")}</p>
        <OwnForm intent="words" formKey={formKey} labelledBy={id}>
          <input type="hidden" name="file" value={image.id} />
          <ImageWords id={id} reply={reply} before={image} />
          <Button variant="secondary">{t("files:page.words_save")}</Button>
        </OwnForm>
      </div>
    </details>
  );
}
