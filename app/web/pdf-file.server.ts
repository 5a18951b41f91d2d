import { networkPlace } from "#app/platform/network-place.ts";
import { typeset } from "#app/platform/typesetting/typeset.server.ts";
import { type Args } from "./context.server.ts";
import { afterwards } from "./exchange.server.ts";
import { publicHeaders } from "./public-page.server.ts";

type Paper = {
  /** Path below `app`. */
  template: string;
  document: object;
  /** Of the file, without its ending: letters, digits and hyphens. */
  name: string;
};

/** What everybody may read, as a tagged PDF; set when the transaction it was read in is over. */
export async function pdfFile(args: Args, { template, document, name }: Paper): Promise<Response> {
  const who = { place: networkPlace(args.context.clientAddress), signal: args.request.signal };
  const pdf = await afterwards(args, () => typeset({ template, document: JSON.stringify(document) }, who));
  return new Response(Buffer.from(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      ...publicHeaders(),
    },
  });
}
