import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stopDigests } from "#app/domain/notices/commands/stop-digests.server.ts";
import { UnsubscribePage } from "#app/domain/notices/ui/unsubscribe-page.tsx";
import { entrance } from "#app/web/context.server.ts";
import { attempt } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = { title: (t) => t("notices:stop.title") };

const keyIn = (request: Request) => new URL(request.url).searchParams.get("key") ?? "";

export function loader({ request }: LoaderFunctionArgs) {
  return { hasKey: keyIn(request) !== "" };
}

/** Sent by the page's form, and by mail programs themselves (RFC 8058), which come from nowhere and carry no cookie. */
export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx) => {
    await stopDigests(ctx, keyIn(args.request));
    return { isDone: true };
  });
}

export default function Unsubscribe() {
  const isDone = useActionData<typeof action>() !== undefined;
  return <UnsubscribePage {...useLoaderData<typeof loader>()} isDone={isDone} />;
}
