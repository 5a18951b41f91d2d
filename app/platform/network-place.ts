import { isIPv6 } from "node:net";

/** Where an address stands in the network: itself, or for IPv6 the /64 that one household or office has whole. */
export function networkPlace(address: string): string {
  const plain = (address.split("%")[0] ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [front = [], back] = plain.split("::").map((part) => part.split(":").filter(Boolean));
  const left = back ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array<string>(left).fill("0"), ...(back ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
