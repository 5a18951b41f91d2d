import { type Term } from "./terms.ts";

/** Article 6 (1) of Regulation (EU) 2016/679, letters a and f. */
type Basis = "consent" | "legitimate_interest";

/** What has no term, and what it lasts with. */
type Lasting =
  "while_working" | "with_the_account" | "with_the_report" | "with_the_text" | "with_the_portal" | "until_withdrawn";

type HoldingFacts = { basis: Basis; kept: readonly (Term | Lasting)[] };

/**
 * What is kept of people, each with its purpose (`privacy:holding.<name>.why`), basis and time. In the order the page
 * about privacy shows them.
 */
export const holdings = {
  account: { basis: "legitimate_interest", kept: ["while_working", "closed_account"] },
  secrets: { basis: "legitimate_interest", kept: ["with_the_account"] },
  sign_ins: { basis: "legitimate_interest", kept: ["sign_in", "known_browser"] },
  tries: { basis: "legitimate_interest", kept: ["tries"] },
  forms: { basis: "legitimate_interest", kept: ["kept_form", "sent_form"] },
  mail: { basis: "legitimate_interest", kept: ["mailed_key", "mail_text", "mail"] },
  acts: { basis: "legitimate_interest", kept: ["with_the_portal"] },
  words: { basis: "legitimate_interest", kept: ["with_the_report"] },
  files: { basis: "legitimate_interest", kept: ["with_the_text", "removed_file", "unattached_file"] },
  request: { basis: "consent", kept: ["declined_request", "admitted_request"] },
  press: { basis: "consent", kept: ["until_withdrawn"] },
  erased: { basis: "legitimate_interest", kept: ["with_the_portal"] },
} as const satisfies Record<string, HoldingFacts>;

export type Holding = keyof typeof holdings;
