import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { personOfAddress } from "#app/domain/seats/addresses.ts";
import { changeSeatRole } from "#app/domain/seats/commands/change-seat-role.server.ts";
import { endSeat } from "#app/domain/seats/commands/end-seat.server.ts";
import { handOverCoordination } from "#app/domain/seats/commands/hand-over-coordination.server.ts";
import { seatInput } from "#app/domain/seats/input.ts";
import { seatPage, type SeatPage as Page } from "#app/domain/seats/queries/people-of-organisation.server.ts";
import { SeatPage } from "#app/domain/seats/ui/seat-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<{ page: Page }> = {
  title: (_t, { page }) => page.person.name,
  crumbs: (t, { page }) => [
    { label: t("seats:people.title"), to: paths.organisationPeople() },
    { label: page.person.name },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => ({
    page: await seatPage(ctx, personOfAddress(args.params["id"])),
  }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const personId = personOfAddress(args.params["id"]);
    const form = parsed(sent, seatInput);
    const to = await carryOutOnce(ctx, { key: form.form_key, act: `seat.${form.intent}` }, async (inside) => {
      if (form.intent === "role") await changeSeatRole(inside, { ...form, personId });
      else if (form.intent === "hand_over") await handOverCoordination(inside, { ...form, personId });
      else await endSeat(inside, { personId });
      if (form.intent === "end" && personId === ctx.actor.personId) return paths.desk();
      const said = { role: "role", hand_over: "handed_over", end: "ended" } as const;
      return paths.organisationPeople(said[form.intent]);
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Seat() {
  return <SeatPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />;
}
