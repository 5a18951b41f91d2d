import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { changeStanding, standingInput } from "#app/domain/practices/commands/change-standing.server.ts";
import { practicesDesk } from "#app/domain/practices/queries/practices-desk.server.ts";
import { deskDone, PracticesDeskPage } from "#app/domain/practices/ui/check/practices-desk-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { forEditorial } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("practices:desk.title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("practices:desk.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forEditorial, practicesDesk);
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forEditorial, async (ctx, sent) => {
    const { form_key: key, practice: id, standing: state } = parsed(sent, standingInput);
    const to = await carryOutOnce(ctx, { key, act: "practice.standing" }, async (inside) => {
      await changeStanding(inside, { id, state });
      return paths.editorial(state === "published" ? "shown" : state);
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function PracticesDesk() {
  const [search] = useSearchParams();
  return <PracticesDeskPage desk={useLoaderData<typeof loader>()} done={deskDone(search.get("done"))} />;
}
