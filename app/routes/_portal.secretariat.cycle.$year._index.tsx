import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { cycleBoard, type CycleBoard } from "#app/domain/review/queries/cycle-board.server.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { CycleBoardPage } from "#app/domain/review/ui/cycle-board.tsx";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<CycleBoard> = {
  title: (t, { year }) => t("periods:cycle", { year }),
};

export function loader(args: LoaderFunctionArgs) {
  const filter = new URL(args.request.url).searchParams.get("show");
  return answer(args, forSecretariat, async (ctx) =>
    cycleBoard(ctx, { year: yearOfAddress(args.params["year"]), filter }),
  );
}

export default function Cycle() {
  const [search] = useSearchParams();
  const reminded = /^\d{1,3}$/.exec(search.get("reminded") ?? "")?.[0] ?? null;
  return (
    <CycleBoardPage board={useLoaderData<typeof loader>()} reminded={reminded === null ? null : Number(reminded)} />
  );
}
