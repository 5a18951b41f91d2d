import { z } from "zod";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { type Context } from "#app/domain/context.ts";
import { changeContact } from "#app/domain/organisations/commands/change-contact.server.ts";
import { changeDescription } from "#app/domain/organisations/commands/change-description.server.ts";
import { keepService } from "#app/domain/organisations/commands/keep-service.server.ts";
import { keepEntry } from "#app/domain/organisations/commands/keep-entry.server.ts";
import { removeEntry } from "#app/domain/organisations/commands/remove-entry.server.ts";
import { removeService } from "#app/domain/organisations/commands/remove-service.server.ts";
import {
  contactInput,
  descriptionInput,
  removedServiceInput,
  serviceInput,
} from "#app/domain/organisations/edit-profile-input.ts";
import { entryInput, removedEntryInput } from "#app/domain/organisations/entry-input.ts";
import { parsed, type Sent } from "./exchange.server.ts";

type Where = { organisationId: string; here: string };

const intents = z.object({ intent: z.enum(["description", "contact", "service", "remove", "entry", "remove_entry"]) });

/** One of the forms of a profile, by the button that was pressed; what follows is the page itself. */
export async function profilePosted(ctx: Context, { organisationId, here }: Where, sent: Sent): Promise<string> {
  const { intent } = parsed(sent, intents);
  const { key, act } = actOf(intent, organisationId, sent);
  return carryOutOnce(ctx, { key, act: `profile.${intent}` }, async (inside) => {
    await act(inside);
    return `${here}?done=${intent}`;
  });
}

type Act = { key: string; act: (ctx: Context) => Promise<void> };

function actOf(intent: z.infer<typeof intents>["intent"], organisationId: string, sent: Sent): Act {
  if (intent === "description") {
    const { form_key: key, ...typed } = parsed(sent, descriptionInput);
    return { key, act: (ctx) => changeDescription(ctx, { organisationId, typed }) };
  }
  if (intent === "contact") {
    const { form_key: key, ...typed } = parsed(sent, contactInput);
    return { key, act: (ctx) => changeContact(ctx, { organisationId, typed, language: sent.language }) };
  }
  if (intent === "service") {
    const { form_key: key, ...typed } = parsed(sent, serviceInput);
    return { key, act: (ctx) => keepService(ctx, { organisationId, typed }) };
  }
  if (intent === "entry") {
    const typed = parsed(sent, entryInput);
    return { key: typed.form_key, act: (ctx) => keepEntry(ctx, { organisationId, typed }) };
  }
  if (intent === "remove_entry") {
    const { form_key: key, ...which } = parsed(sent, removedEntryInput);
    return { key, act: (ctx) => removeEntry(ctx, { organisationId, ...which }) };
  }
  const { form_key: key, ...which } = parsed(sent, removedServiceInput);
  return { key, act: (ctx) => removeService(ctx, { organisationId, ...which }) };
}

/** What was done, as the page's address says it; null for anything else. */
export function profileDone(request: Request): z.infer<typeof intents>["intent"] | null {
  const told = intents.safeParse({ intent: new URL(request.url).searchParams.get("done") });
  return told.success ? told.data.intent : null;
}
