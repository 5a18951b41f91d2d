import { type LoaderFunctionArgs } from "@remix-run/node";
import { fileToRead } from "#app/domain/files/queries/file-to-read.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { fileResponse } from "#app/web/file-response.server.ts";

/** What somebody attached, for whoever may read it; for everybody else there is nothing here. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { id = "", name = "" } = args.params;
  const file = await answer(args, anyone, (ctx) => fileToRead(ctx, { id, name }));
  return fileResponse(file);
}
