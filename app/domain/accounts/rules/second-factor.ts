import { Secret, TOTP } from "otpauth";

/** Seconds a code is shown for, and how many steps to either side a clock may be off (RFC 6238, 5.2 and 6). */
const period = 30;
const stepsOff = 1;

const authenticator = (secret: string, account = "") =>
  new TOTP({
    issuer: "ProTECT",
    label: account,
    algorithm: "SHA1",
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 bits, as Base32. */
export const newSecret = () => new Secret({ size: 20 }).base32;

/** Whether a form carries a secret as `newSecret` writes them. */
export const isSecret = (text: string) => /^[A-Z2-7]{32}$/.test(text);

/** What an authenticator reads from the square: `otpauth://totp/…`. */
export const addressOfSecret = (secret: string, account: string) => authenticator(secret, account).toString();

/**
 * The time step the code is of, or null when it is of none that counts now. A step at or before the last one used does
 * not count: a code works once.
 */
export function stepOfCode(code: string, known: { secret: string; lastStep: number | null }, now: Date): number | null {
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const off = authenticator(known.secret).validate({ token, timestamp, window: stepsOff });
  if (off === null) return null;
  const step = Math.floor(timestamp / 1000 / period) + off;
  return step > (known.lastStep ?? 0) ? step : null;
}

/** The code an authenticator shows at this moment. */
export const codeAt = (secret: string, now: Date) => authenticator(secret).generate({ timestamp: now.getTime() });
