import { env } from "./env.server.ts";

/** The portal as passkeys know it (WebAuthn "relying party"): one name and one origin, those people reach it by. */
export type RelyingParty = {
  /** What a device shows. */
  name: string;
  /** The host alone. */
  id: string;
  /** As a browser writes it. */
  origin: string;
};

/** From the configured address, never from a request: whatever a request calls the portal is not believed here. */
export function relyingParty(): RelyingParty {
  const { hostname, origin } = new URL(env.publicOrigin);
  return { name: "ProTECT", id: hostname, origin };
}
