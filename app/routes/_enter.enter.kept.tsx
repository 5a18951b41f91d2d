import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keptForm } from "#app/domain/accounts/queries/kept-form.server.ts";
import { KeptFormPage } from "#app/domain/accounts/ui/kept-form-page.tsx";
import { signedIn } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { keptFormCookie } from "#app/web/own-cookies.server.ts";

export const handle: PageHandle = { title: (t) => t("accounts:kept.title") };

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, (ctx) => keptForm(ctx, keptFormCookie.tokenIn(args.request) ?? ""));
}

export default function Kept() {
  return <KeptFormPage form={useLoaderData<typeof loader>()} />;
}
