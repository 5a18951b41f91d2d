import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { changePeriod } from "#app/domain/periods/commands/change-period.server.ts";
import { extendDeadline } from "#app/domain/periods/commands/extend-deadline.server.ts";
import { openPeriod } from "#app/domain/periods/commands/open-period.server.ts";
import { periodSettings, type PeriodSettings } from "#app/domain/periods/queries/period-settings.server.ts";
import { changePeriodInput, extendDeadlineInput, openPeriodInput } from "#app/domain/periods/period-input.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { PeriodPage } from "#app/domain/periods/ui/period-page.tsx";
import { type Context } from "#app/domain/context.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt, parsed, type Sent } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<PeriodSettings> = {
  hydrate: true,
  title: (t, { year }) => t("periods:title", { year }),
  crumbs: (t, { year, seen }) => [
    { label: t("periods:cycle", { year }), ...(seen === null ? {} : { to: paths.cycle(year) }) },
    { label: t("periods:crumb") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forSecretariat, async (ctx) => periodSettings(ctx, yearOfAddress(args.params["year"])));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const to = await carriedOut(ctx, sent, yearOfAddress(args.params["year"]));
    return redirect(inLanguage(sent.language, to));
  });
}

function carriedOut(ctx: Context, sent: Sent, year: number): Promise<string> {
  const after = (done: string) => `${paths.cyclePeriod(year)}?done=${done}`;
  const intent = sent.typed["intent"]?.[0];
  if (intent === "extend") {
    const { form_key: key, organisation: organisationId, ...given } = parsed(sent, extendDeadlineInput);
    const act = "period.extend";
    return carryOutOnce(ctx, { key, act }, async (inside) => {
      await extendDeadline(inside, { year, organisationId, ...given });
      return after("extended");
    });
  }
  if (intent === "change") {
    const { form_key: key, seen, ...moments } = parsed(sent, changePeriodInput);
    return carryOutOnce(ctx, { key, act: "period.change" }, async (inside) => {
      await changePeriod(inside, { year, moments, seen });
      return after("changed");
    });
  }
  const { form_key: key, ...moments } = parsed(sent, openPeriodInput);
  return carryOutOnce(ctx, { key, act: "period.open" }, async (inside) => {
    await openPeriod(inside, { ...moments, year });
    return after("opened");
  });
}

const said = ["opened", "changed", "extended"] as const;

export default function Period() {
  const [search] = useSearchParams();
  const done = said.find((one) => one === search.get("done")) ?? null;
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <PeriodPage settings={useLoaderData<typeof loader>()} reply={reply} done={done} />;
}
