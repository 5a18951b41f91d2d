import { type LoaderFunctionArgs } from "@remix-run/node";
import { noteExport } from "#app/domain/audit/commands/note-export.server.ts";
import { trailToExport } from "#app/domain/audit/queries/trail-page.server.ts";
import { trailCsv } from "#app/domain/audit/trail-file.server.ts";
import { trailWishOf } from "#app/domain/audit/trail-wish.ts";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { confirmed, forAccounts } from "#app/web/context.server.ts";
import { answer, leaveTrace } from "#app/web/exchange.server.ts";

/**
 * The trail as the reader narrowed it down, for spreadsheets; that it was taken stands in the trail. Asks for the password
 * again.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  const t = translate(languageOf(pathname));
  const lines = await answer(args, confirmed(forAccounts), (ctx) => trailToExport(ctx, trailWishOf(searchParams)));
  await leaveTrace(args, (ctx) => noteExport(ctx, lines.length));
  return new Response(trailCsv(lines, t), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${t("audit:file.name")}.csv"`,
    },
  });
}
