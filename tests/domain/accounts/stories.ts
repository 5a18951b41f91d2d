import { addPasskey } from "#app/domain/accounts/commands/add-passkey.server.ts";
import { askForPasskey } from "#app/domain/accounts/commands/ask-for-passkey.server.ts";
import { beginPasskey } from "#app/domain/accounts/commands/begin-passkey.server.ts";
import { type WithPasskey } from "#app/domain/accounts/commands/sign-in-with-passkey.server.ts";
import { startSignIn } from "#app/platform/session/session.server.ts";
import { type Database } from "#db/database.ts";
import { type Bent, Device } from "#tests/support/device.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { type Persona, type World } from "#tests/support/world.ts";

export const password = "patru cuvinte fara rost";
export const idOf = (persona: Persona) => persona.actor.personId ?? "";

export const requestWith = (cookie: string) =>
  new Request("http://localhost/home", { headers: { cookie: cookie.split(";")[0] ?? "" } });

export const withPassword = (persona: Persona) => aPassword(persona.db, persona.actor.personId, password);

/** A request of a browser in which the person is signed in. */
export async function signedInAt(db: Database, persona: Persona): Promise<Request> {
  return requestWith(await startSignIn(db, idOf(persona), { actingFor: null, userAgent: null }));
}

/** A new device with a passkey of the person, and the recovery codes they were shown. */
export async function registered(world: World, persona: Persona, name = "Laptop") {
  await withPassword(persona);
  const request = await signedInAt(world.db, persona);
  const device = new Device();
  const answer = device.make(await beginPasskey(persona, { current_password: password, request }));
  const outcome = await addPasskey(persona, { name, answer, request });
  if (outcome.kind !== "added") throw new Error(`not added: ${outcome.refusal.code}`);
  return { device, codes: outcome.codes, request };
}

/** What a browser sends from the sign-in page once its device has answered. */
export async function atTheDoor({ newcomer }: World, device: Device, bent: Bent = {}): Promise<WithPasskey> {
  const request = new Request("http://localhost/enter/passkey");
  const { options, token } = await askForPasskey(newcomer, { awaiting: null, request, from: "192.0.2.7" });
  return { answer: device.sign(options, bent), awaiting: null, token, request };
}
