import { buffer } from "node:stream/consumers";
import { networkPlace } from "#app/platform/network-place.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";
import { type Picture, typeset } from "#app/platform/typesetting/typeset.server.ts";
import { type Args } from "./context.server.ts";
import { afterwards } from "./exchange.server.ts";
import { revocableHeaders } from "./public-page.server.ts";

type Paper = {
  /** Path below `app`. */
  template: string;
  document: object;
  /** The images it shows, by the names it has for them. */
  images: readonly { id: string; storageKey: string }[];
  /** Of the file, without its ending: letters, digits and hyphens. */
  name: string;
};

/** What everybody may read, as a tagged PDF; set when the transaction it was read in is over. */
export async function pdfFile(args: Args, { template, document, images, name }: Paper): Promise<Response> {
  const who = { place: networkPlace(args.context.clientAddress), signal: args.request.signal };
  const asked = { template, document: JSON.stringify(document), pictures: images.map(pictureOf) };
  const pdf = await afterwards(args, () => typeset(asked, who));
  return new Response(Buffer.from(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      ...revocableHeaders(),
    },
  });
}

const pictureOf = ({ id, storageKey }: { id: string; storageKey: string }): Picture => ({
  name: id,
  read: async () => {
    const bytes = await storage.get(storageKey);
    if (!bytes) throw new Error("the bytes of an image are not in the storage");
    return buffer(bytes);
  },
});
