import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id (the default of the library), 19 MiB, one lane (OWASP Password Storage Cheat Sheet). That sheet's two passes
 * take about 30 ms on a common processor; six take 60 ms or more. A stored hash says its own cost, so that those made
 * with another one stay good. Runs on a thread of its own.
 */
const cost = { memoryCost: 19_456, timeCost: 6, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** A hash nobody knows the password of, so that an unknown address costs as much time as a wrong password. */
let nobodysHash: Promise<string> | null = null;

/** False for a wrong password and for an account without one, after the same amount of work. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await nobodysHash), password.normalize("NFKC"));
  return matches && stored !== null;
}
