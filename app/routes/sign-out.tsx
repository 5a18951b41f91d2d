import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "#app/domain/accounts/commands/sign-out.server.ts";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { entrance } from "#app/web/context.server.ts";
import { attempt } from "#app/web/exchange.server.ts";
import { keptFormCookie, settingAll } from "#app/web/own-cookies.server.ts";
import { paths } from "#app/kernel/paths.ts";

/** A GET never acts: it leads home. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(inLanguage(languageOf(new URL(request.url).pathname), paths.home()));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const cookie = await signOut(ctx, args.request);
    const headers = settingAll(cookie, keptFormCookie.cleared());
    // What was typed and not received yet stays on no shared device.
    headers.set("Clear-Site-Data", '"storage"');
    return redirect(inLanguage(sent.language, paths.home()), { headers });
  });
}
