import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparedIn } from "#app/domain/practices/history-input.ts";
import { type PracticeHistory, practiceHistory } from "#app/domain/practices/queries/practice-history.server.ts";
import { PracticeHistoryPage } from "#app/domain/practices/ui/write/history-page.tsx";
import { paths } from "#app/kernel/paths.ts";
import { forEditorial } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<PracticeHistory> = {
  title: (t) => t("practices:history.title"),
  crumbs: (t, { id }) => [
    { label: t("practices:desk.title"), to: paths.editorial() },
    { label: t("practices:checking.title"), to: paths.textToCheck(id) },
    { label: t("practices:history.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  const wanted = { ...comparedIn(new URL(args.request.url).searchParams), side: "readers" } as const;
  return answer(args, forEditorial, (ctx) => practiceHistory(ctx, args.params["id"] ?? "", wanted));
}

export default function TextHistory() {
  return <PracticeHistoryPage history={useLoaderData<typeof loader>()} reply={undefined} isTaken={false} />;
}
