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
  intent: z.enum(["document", "image", "remove", "put_back"]),
});

export const documentInput = z.object({ caption: line(200) });

/** Every one of the assurances has to be given before an image is taken. */
export const imageInput = z.object({
  assurances: z
    .array(z.enum(imageAssurances))
    .default([])
    .refine((given) => imageAssurances.every((each) => given.includes(each)), { error: "files:errors.assurances" }),
  alternative: line(300).pipe(z.string().min(5, { error: "files:errors.alternative" })),
  caption: line(200),
});

export const fileChosenInput = z.object({ file: z.uuid() });
