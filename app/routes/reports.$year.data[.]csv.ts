import { type LoaderFunctionArgs } from "@remix-run/node";
import { csvOf } from "#app/domain/publications/open-data.server.ts";
import { publicFile } from "#app/web/public-page.server.ts";

/** The totals of a year for spreadsheets; the same in every language. */
export function loader(args: LoaderFunctionArgs) {
  return publicFile(args, { type: "text/csv", ending: "csv", text: csvOf });
}
