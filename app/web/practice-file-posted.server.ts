import { type Context } from "#app/domain/context.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import {
  addDocument,
  addImage,
  changeImageWords,
  mayAddFile,
  takeOrPutBack,
} from "#app/domain/practices/commands/arrange-files.server.ts";
import {
  changedWordsInput,
  documentInput,
  fileChosenInput,
  filesForm,
  imageInput,
} from "#app/domain/practices/files-input.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Args, inContext } from "./context.server.ts";
import { parsed, type Sent } from "./exchange.server.ts";
import { givenFile, keptFile } from "./file-posted.server.ts";

type Of = { practice: string; file: KeptFile | null };

/** What a form of the page with a practice's files does, once its file is looked at. */
export type PreparedFile = { file: KeptFile | null; act: (ctx: Context, of: Of) => Promise<void> };

/** What the page says of each when it is done. */
export const doneWith = {
  document: "added",
  image: "added",
  words: "described",
  remove: "removed",
  put_back: "put_back",
} as const;

/** Reads the words first, then asks for right and room: a file is looked at only when everything else is in order. */
export async function preparedFile(args: Args, sent: Sent): Promise<PreparedFile> {
  const { intent } = parsed(sent, filesForm);
  if (intent === "document") {
    const words = parsed(sent, documentInput);
    return {
      file: await fileWithRoom(args, "document"),
      act: (ctx, of) => addDocument(ctx, { ...words, ...given(of) }),
    };
  }
  if (intent === "image") {
    const words = parsed(sent, imageInput);
    return { file: await fileWithRoom(args, "image"), act: (ctx, of) => addImage(ctx, { ...words, ...given(of) }) };
  }
  if (intent === "words") {
    const words = parsed(sent, changedWordsInput);
    return { file: null, act: (ctx, { practice }) => changeImageWords(ctx, { practice, ...words }) };
  }
  const { file } = parsed(sent, fileChosenInput);
  const take = intent === "remove";
  return { file: null, act: (ctx, { practice }) => takeOrPutBack(ctx, { practice, file, take }) };
}

/** An image is kept smaller than it came: how small is known when it is made anew. */
async function fileWithRoom(args: Args, as: "document" | "image"): Promise<KeptFile> {
  const given = givenFile(args);
  const { name, size } = given;
  const asked = { practice: args.params["id"] ?? "", name, size: as === "document" ? size : 1 };
  await inContext(args, { readOnly: true }, (ctx) => mayAddFile(ctx, asked));
  return keptFile(args, given);
}

function given({ practice, file }: Of): { practice: string; file: KeptFile } {
  if (!file) throw new Refusal("file.none_chosen");
  return { practice, file };
}
