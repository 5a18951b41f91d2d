import { z } from "zod";
import { normaliseLine } from "#app/kernel/text.ts";
import { imageAssurances } from "#db/reference/files.ts";

const line = (most: number) =>
  z
    .string()
    .default("")
    .transform(normaliseLine)
    .pipe(z.string().max(most, { error: "files:errors.too_long" }));

/** What a form of the page with a practice's files wants. */
export const filesForm = z.object({
  form_key: z.uuid(),
  intent: z.enum(["document", "image", "words", "remove", "put_back"]),
});

export const documentInput = z.object({ caption: line(200) });

/** Every one of the assurances has to be given, or what is said of whoever does not give one. */
const imageWords = (unassured: string) =>
  z.object({
    assurances: z
      .array(z.enum(imageAssurances))
      .default([])
      .refine((given) => imageAssurances.every((each) => given.includes(each)), { error: unassured }),
    alternative: line(300).pipe(z.string().min(5, { error: "files:errors.alternative" })),
    caption: line(200),
  });

export const imageInput = imageWords("files:errors.assurances");

export const fileChosenInput = z.object({ file: z.uuid() });

export const changedWordsInput = imageWords("files:errors.assurances_gone").extend({ file: z.uuid() });
