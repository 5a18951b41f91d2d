import { sql } from "drizzle-orm";
import { passkeys, people, personSecrets } from "#db/schema/accounts.ts";

/** Of a row of `people`: whether they have a passkey. For themselves and at the entrance, as all here. */
export const hasPasskey = () =>
  sql<boolean>`exists (select from ${passkeys} where ${passkeys.personId} = ${people.id})`;

/** Of a row of `people` joined to `person_secrets`: an authenticator, or a passkey. */
export const hasSecondFactor = () => sql<boolean>`(${personSecrets.totpSecret} is not null or ${hasPasskey()})`;
