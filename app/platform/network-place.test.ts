import { expect, test } from "vitest";
import { networkPlace } from "./network-place.ts";

test("an office is one place in the network, however its addresses are written", () => {
  for (const address of ["192.0.2.7", "::ffff:192.0.2.7"]) expect(networkPlace(address)).toBe("192.0.2.7");
  const office = ["2001:db8:0:1::7", "2001:0db8:0000:0001:ffff:1:2:3", "2001:DB8:0:1:0:0:0:9"];
  for (const address of office) expect(networkPlace(address), address).toBe("2001:db8:0:1");
  expect(networkPlace("2001:db8:0:2::7")).toBe("2001:db8:0:2");
  expect([networkPlace("fe80::1%eth0"), networkPlace("::1"), networkPlace("")]).toEqual(["fe80:0:0:0", "0:0:0:0", ""]);
});
