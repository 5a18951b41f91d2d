import { z } from "zod";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Show, shows } from "./model.ts";

/** The person an address names. @throws {Refusal} `access.not_found` for what can be nobody's id */
export function personOfAddress(id: string | undefined): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal("access.not_found");
  return read.data;
}

/** What a list of people is asked for; what cannot be read is left aside. */
export function soughtIn(address: URLSearchParams): { sought: string; show: Show; page: number } {
  const asked = address.get("show");
  const page = Number(address.get("page"));
  return {
    sought: (address.get("q") ?? "").trim().slice(0, 100),
    show: shows.find((known) => known === asked) ?? "all",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}
