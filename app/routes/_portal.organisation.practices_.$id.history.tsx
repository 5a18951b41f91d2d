import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { takeVersionBack } from "#app/domain/practices/commands/save-practice.server.ts";
import { comparedIn, takeBackInput } from "#app/domain/practices/history-input.ts";
import { type PracticeHistory, practiceHistory } from "#app/domain/practices/queries/practice-history.server.ts";
import { PracticeHistoryPage } from "#app/domain/practices/ui/write/history-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<PracticeHistory> = {
  title: (t) => t("practices:history.title"),
  crumbs: (t, { id, title }) => [
    { label: t("practices:own.title"), to: paths.ownPractices() },
    { label: title || t("practices:write.untitled"), to: paths.ownPractice(id) },
    { label: t("practices:history.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const wanted = { ...comparedIn(searchParams), side: "authors" } as const;
  return answer(args, forOrganisation, (ctx) => practiceHistory(ctx, args.params["id"] ?? "", wanted));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const id = args.params["id"] ?? "";
    const { form_key: key, version, number } = parsed(sent, takeBackInput);
    const to = await carryOutOnce(ctx, { key, act: "practice.take_back" }, async (inside) => {
      await takeVersionBack(inside, { id, version }, number);
      return paths.ownPracticeHistory(id, "done=taken");
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function PracticeHistoryRoute() {
  const [search] = useSearchParams();
  const reply = useActionData<typeof action>() as Reply | undefined;
  const isTaken = search.get("done") === "taken";
  return <PracticeHistoryPage history={useLoaderData<typeof loader>()} reply={reply} isTaken={isTaken} />;
}
