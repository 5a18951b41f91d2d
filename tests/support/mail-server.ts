import { type AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it went over the wire. */
export type Received = { id: string; to: string[]; raw: string };

/** What a mail server comes to with each mail, in this order. */
export type Moment = "connected" | "sender" | "recipient" | "data" | "accepted";

export type MailServer = {
  url: string;
  /** Everything that was accepted, in the order it came; a mail that came twice stands here twice. */
  received: Received[];
  close: () => Promise<void>;
};

/** A real mail server on this machine, which keeps what it accepts. `at` is told what it comes to. */
export async function startMailServer(at: (moment: Moment) => void = () => undefined): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect: (_session, done) => (at("connected"), done()),
    onMailFrom: (_address, _session, done) => (at("sender"), done()),
    onRcptTo: (_address, _session, done) => (at("recipient"), done()),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (bytes: Buffer) => parts.push(bytes));
      stream.on("end", () => {
        at("data");
        const raw = Buffer.concat(parts).toString("utf8");
        const id = /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? "";
        received.push({ id, raw, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
        at("accepted");
      });
    },
  });
  // A client that is killed in the middle is no fault of the server.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, close };
}
