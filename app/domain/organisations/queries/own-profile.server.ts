import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { standsOn } from "../store/public-organisations.server.ts";
import { dayOf } from "./members-on.server.ts";
import { type EntryList } from "../entry-input.ts";
import { type StoredEntry } from "../store/entries.server.ts";
import { type StoredProfile, signOf, storedProfile } from "../store/own-profile.server.ts";

/** What a form carries: its key, and the sign of what its writer saw. */
export type FormMarks = { formKey: string; seen: string };

export type EditableProfile = Omit<StoredProfile, "services" | "entries"> & {
  /** Stands with the coalition today, so that it has a public page. */
  isPublic: boolean;
  marks: { description: FormMarks; contact: FormMarks; added: FormMarks };
  services: (StoredProfile["services"][number] & { marks: FormMarks })[];
  entries: Record<EntryList, EditableEntry[]>;
};

/** What is kept of an entry by the names of its form's fields. */
export type EditableEntry = { stored: StoredEntry; marks: FormMarks };

const marksOf = (part: object): FormMarks => ({ formKey: crypto.randomUUID(), seen: signOf(part) });

/**
 * The profile as its organisation, or the secretariat, changes it.
 * @throws {Refusal} `access.not_found`
 */
export async function ownProfile(ctx: Context, organisationId: string): Promise<EditableProfile> {
  authorize(ctx.actor, "organisation.describe", { organisationId });
  const stored = await storedProfile(ctx.db, organisationId);
  if (!stored) throw new Refusal("access.not_found");
  const { description, contact, services, entries } = stored;
  const editable = (list: EntryList) => entries[list].map((entry) => ({ stored: entry, marks: marksOf(entry) }));
  return {
    ...stored,
    isPublic: await standsOn(ctx.db, { organisationId, day: dayOf(ctx.now) }),
    marks: { description: marksOf(description), contact: marksOf(contact), added: marksOf({}) },
    services: services.map((service) => ({ ...service, marks: marksOf(service) })),
    entries: {
      programme: editable("programme"),
      affiliation: editable("affiliation"),
      agreement: editable("agreement"),
      figure: editable("figure"),
    },
  };
}
