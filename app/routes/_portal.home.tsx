import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskOf } from "#app/domain/accounts/queries/desk-of.server.ts";
import { ChooseFirst } from "#app/domain/accounts/ui/choose-first.tsx";
import { reportsOwed } from "#app/domain/sending/queries/reports-owed.server.ts";
import { reviewsWaiting } from "#app/domain/review/queries/reviews-waiting.server.ts";
import { WaitingReports } from "#app/domain/review/ui/waiting-reports.tsx";
import { unreadNotices } from "#app/domain/notices/queries/own-notices.server.ts";
import { textsWaiting } from "#app/domain/practices/queries/practices-desk.server.ts";
import { WaitingTexts } from "#app/domain/practices/ui/check/waiting-texts.tsx";
import { uptakeWaiting } from "#app/domain/uptake/queries/uptake-waiting.server.ts";
import { WaitingPractices } from "#app/domain/uptake/ui/waiting-practices.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { signedIn } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = { title: (t) => t("accounts:desk.title") };

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, async (ctx, account) => ({
    mustChoose: deskOf(ctx, account).mustChoose,
    owed: await reportsOwed(ctx),
    reviews: await reviewsWaiting(ctx),
    practices: await uptakeWaiting(ctx),
    texts: await textsWaiting(ctx),
    unread: await unreadNotices(ctx),
  }));
}

export default function Desk() {
  const { t } = useSpeech();
  const { unread, practices, texts, mustChoose, ...waiting } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t("accounts:desk.title")} />
      {unread > 0 && (
        <p className="mb-8 font-semibold">
          <TextLink to={paths.ownNotices()}>{t("accounts:desk.unread", { count: unread })}</TextLink>
        </p>
      )}
      <WaitingTexts waiting={texts ?? 0} />
      <WaitingPractices waiting={practices} />
      {mustChoose && <ChooseFirst />}
      {!mustChoose && ((practices.length === 0 && !texts) || waiting.owed.length + waiting.reviews.length > 0) && (
        <WaitingReports {...waiting} />
      )}
    </>
  );
}
