import { env } from "../platform/env.server.ts";
import { deliverNext, transportTo, type Transact } from "../platform/mail/deliver.server.ts";

export interface Job {
  name: string;
  /** Does what is due now; looks at `isStopping` between two pieces of work. */
  run: (isStopping: () => boolean) => Promise<void>;
}

/** What the worker does. Without a mail server, mails wait in the outbox. */
export function jobsOf(transact: Transact): Job[] {
  return env.smtpUrl ? [mailDelivery(transact, env.smtpUrl)] : [];
}

function mailDelivery(transact: Transact, smtpUrl: string): Job {
  const post = { transact, transport: transportTo(smtpUrl), from: env.mailFrom, origin: env.publicOrigin };
  const run: Job["run"] = async (isStopping) => {
    while (!isStopping() && (await deliverNext(post, new Date())));
  };
  return { name: "mail delivery", run };
}
