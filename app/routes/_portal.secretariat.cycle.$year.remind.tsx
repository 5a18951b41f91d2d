import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { remindOrganisations } from "#app/domain/review/commands/remind-organisations.server.ts";
import { toRemind, type ToRemind } from "#app/domain/review/queries/to-remind.server.ts";
import { organisationIn, remindInput } from "#app/domain/review/review-input.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { RemindPage } from "#app/domain/review/ui/cycle-remind.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<ToRemind> = {
  title: (t) => t("review:remind.crumb"),
  crumbs: (t, { year }) => [
    { label: t("periods:cycle", { year }), to: paths.cycle(year) },
    { label: t("review:remind.crumb") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  const organisation = new URL(args.request.url).searchParams.get("organisation");
  return answer(args, forSecretariat, async (ctx) =>
    toRemind(ctx, { year: yearOfAddress(args.params["year"]), organisationId: organisationIn(organisation) }),
  );
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const { form_key: key, organisation = null } = parsed(sent, remindInput);
    const year = yearOfAddress(args.params["year"]);
    const to = await carryOutOnce(ctx, { key, act: "period.remind" }, async (inside) => {
      const { reminded } = await remindOrganisations(inside, { year, organisationId: organisation });
      return `${paths.cycle(year)}?reminded=${reminded}`;
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Remind() {
  return (
    <RemindPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
