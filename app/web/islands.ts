import { type ComponentType } from "react";

/** How a part of a page comes to the browser: its source, which the build knows it by, and the way to load it. */
type Loaded = { source: string; load: () => Promise<ComponentType<never>> };

/** The parts of pages that run in the browser, by the names pages give them. */
export const islands: Readonly<Record<string, Loaded>> = {
  figures: {
    source: "app/domain/reporting/ui/figures/figures-form.tsx",
    load: async () => (await import("../domain/reporting/ui/figures/figures-form.tsx")).FiguresForm,
  },
  words: {
    source: "app/domain/reporting/ui/words-form.tsx",
    load: async () => (await import("../domain/reporting/ui/words-form.tsx")).WordsForm,
  },
  "add-passkey": {
    source: "app/domain/accounts/ui/passkeys/add-passkey-form.tsx",
    load: async () => (await import("../domain/accounts/ui/passkeys/add-passkey-form.tsx")).AddPasskeyForm,
  },
  "passkey-sign-in": {
    source: "app/domain/accounts/ui/passkeys/passkey-sign-in.tsx",
    load: async () => (await import("../domain/accounts/ui/passkeys/passkey-sign-in.tsx")).PasskeySignIn,
  },
  writing: {
    source: "app/domain/manuscripts/ui/writing-aid.tsx",
    load: async () => (await import("../domain/manuscripts/ui/writing-aid.tsx")).WritingAid,
  },
  passage: {
    source: "app/domain/manuscripts/ui/passage-chooser.tsx",
    load: async () => (await import("../domain/manuscripts/ui/passage-chooser.tsx")).PassageChooser,
  },
  "period-moments": {
    source: "app/domain/periods/ui/period-moments-form.tsx",
    load: async () => (await import("../domain/periods/ui/period-moments-form.tsx")).MomentsForm,
  },
};
