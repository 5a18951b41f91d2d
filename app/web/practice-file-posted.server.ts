import { type Context } from "#app/domain/context.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import { addDocument, addImage, takeOrPutBack } from "#app/domain/practices/commands/arrange-files.server.ts";
import { documentInput, fileChosenInput, filesForm, imageInput } from "#app/domain/practices/files-input.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Args } from "./context.server.ts";
import { parsed, type Sent } from "./exchange.server.ts";
import { filePosted } from "./file-posted.server.ts";

type Of = { practice: string; file: KeptFile | null };

/** What a form of the page with a practice's files does, once its file is looked at. */
export type PreparedFile = { file: KeptFile | null; act: (ctx: Context, of: Of) => Promise<void> };

/** What the page says of each when it is done. */
export const doneWith = { document: "added", image: "added", remove: "removed", put_back: "put_back" } as const;

/** Reads the words first: a file is looked at only when everything else is in order. */
export async function preparedFile(args: Args, sent: Sent): Promise<PreparedFile> {
  const { intent } = parsed(sent, filesForm);
  if (intent === "document") {
    const words = parsed(sent, documentInput);
    return { file: await filePosted(args), act: (ctx, of) => addDocument(ctx, { ...words, ...given(of) }) };
  }
  if (intent === "image") {
    const words = parsed(sent, imageInput);
    return { file: await filePosted(args), act: (ctx, of) => addImage(ctx, { ...words, ...given(of) }) };
  }
  const { file } = parsed(sent, fileChosenInput);
  const take = intent === "remove";
  return { file: null, act: (ctx, { practice }) => takeOrPutBack(ctx, { practice, file, take }) };
}

function given({ practice, file }: Of): { practice: string; file: KeptFile } {
  if (!file) throw new Refusal("file.none_chosen");
  return { practice, file };
}
