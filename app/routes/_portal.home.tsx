import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportsOwed } from "#app/domain/sending/queries/reports-owed.server.ts";
import { reviewsWaiting } from "#app/domain/review/queries/reviews-waiting.server.ts";
import { WaitingList } from "#app/domain/review/ui/waiting-list.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { signedIn } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = { title: (t) => t("accounts:desk.title") };

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, async (ctx) => ({ owed: await reportsOwed(ctx), reviews: await reviewsWaiting(ctx) }));
}

export default function Desk() {
  const { t } = useSpeech();
  return (
    <>
      <PageHeading title={t("accounts:desk.title")} />
      <WaitingList {...useLoaderData<typeof loader>()} />
    </>
  );
}
