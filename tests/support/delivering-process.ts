import { processDatabase } from "#db/client.server.ts";
import { smtpTransport } from "#app/platform/mail/transport.server.ts";
import { deliverWaitingMail } from "#app/worker/deliver-mail.server.ts";

/** A worker that does nothing but deliver, whenever it is told what time it is; to be killed. */
const [database = "", smtp = ""] = process.argv.slice(2);
const { db } = processDatabase(database);

process.on("message", (now: string) => {
  const transport = smtpTransport({ url: smtp, from: "portal@example.org" });
  void deliverWaitingMail(db, new Date(now), transport).then((round) => process.send?.(round));
});
process.on("disconnect", () => process.exit());
await db.execute("select 1");
process.send?.("ready");
