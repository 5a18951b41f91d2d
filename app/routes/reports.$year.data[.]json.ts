import { type LoaderFunctionArgs } from "@remix-run/node";
import { jsonOf } from "#app/domain/publications/open-data.server.ts";
import { publicFile } from "#app/web/public-page.server.ts";

/** The totals of a year for programs; the same in every language. */
export function loader(args: LoaderFunctionArgs) {
  return publicFile(args, { type: "application/json", ending: "json", text: jsonOf });
}
