import { type Page } from "playwright-core";

/** Gives the browser of a page a device of its own that keeps passkeys and recognises its owner (Chrome DevTools, WebAuthn). */
export async function withDevice(page: Page): Promise<{ keys: () => Promise<number> }> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  const { authenticatorId } = await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const keys = async () => (await devTools.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length;
  return { keys };
}
