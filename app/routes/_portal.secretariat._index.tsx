import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { reportingCalendar } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";

/** The desk opens on the newest year that has begun; without any, where a year is opened. */
export function loader(args: LoaderFunctionArgs) {
  return answer(args, forSecretariat, async (ctx) => {
    const calendar = await reportingCalendar(ctx);
    const begun = calendar.findLast(({ opensAt }) => opensAt <= ctx.now) ?? calendar.at(-1);
    const to = begun ? paths.cycle(begun.year) : paths.cyclePeriod(ctx.now.getFullYear() - 1);
    throw redirect(inLanguage(languageOf(new URL(args.request.url).pathname), to));
  });
}

/** Never shown: the loader leads on, or the page does not exist. */
export default function Secretariat() {
  return null;
}
