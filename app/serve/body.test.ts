import { expect, test } from "vitest";
import { isReadable } from "./body.ts";

test("an address is a path of the portal: one that brings a host of its own is nobody's", () => {
  for (const address of ["/", "/en/members?q=%C8%99", "/reports/2020/data.csv", "/members?to=//elsewhere.example"]) {
    expect(isReadable(address), address).toBe(true);
  }
  const foreign = [
    "//elsewhere.example",
    "//elsewhere.example/home",
    "/\\elsewhere.example",
    "http://elsewhere.example/",
  ];
  for (const address of [...foreign, "*", "/%", "/%00"]) expect(isReadable(address), address).toBe(false);
});
