import { type LoaderFunctionArgs } from "@remix-run/node";
import { ownCopy } from "#app/domain/privacy/queries/own-copy.server.ts";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { aboutOneself, confirmed } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";

/** Everything about the person who asks, as a file, for whoever has just written their password again. */
export async function loader(args: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(args.request.url).pathname));
  const copy = await answer(args, confirmed(aboutOneself), (ctx) => ownCopy(ctx, t));
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="protect-my-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
