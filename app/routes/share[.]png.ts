import { type LoaderFunctionArgs } from "@remix-run/node";
import { aboutPage } from "#app/domain/publications/queries/public-pages.server.ts";
import { shareImage } from "#app/domain/publications/share-image/share-image.server.ts";
import { languageOf } from "#app/i18n/languages.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";

/** The picture that networks show beside a link, in the language of the address. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { members } = await answer(args, anyone, aboutPage);
  const image = shareImage(languageOf(new URL(args.request.url).pathname), members);
  return new Response(new Uint8Array(image), {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": "public, max-age=3600",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
