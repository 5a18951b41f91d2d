import { createTransport } from "nodemailer";
import { type Language } from "#app/i18n/languages.ts";
import { type Letter } from "./letter.ts";

export type Addressed = Letter & {
  /** Repeated in the Message-ID, so that a mail sent twice by accident is shown once. */
  id: string;
  to: string;
  language: Language;
  /** Where mails like this are stopped by one request without cookies (RFC 8058). */
  stopAt?: string;
};

export type Transport = {
  send: (mail: Addressed) => Promise<void>;
  close: () => void;
};

/** Sends by the given server, one connection for the batch. Gives up on a silent server after twenty seconds. */
export function smtpTransport(options: { url: string; from: string }): Transport {
  const patience = 20_000;
  const smtp = createTransport(
    {
      url: options.url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    },
    { from: options.from },
  );
  const domain = /@([\w.-]+)/.exec(options.from)?.[1] ?? "localhost";
  return {
    send: async ({ id, to, language, subject, text, html, stopAt }) => {
      const stopping = stopAt && {
        "List-Unsubscribe": `<${stopAt}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      };
      const headers = { "Auto-Submitted": "auto-generated", "Content-Language": language, ...stopping };
      await smtp.sendMail({ to, subject, text, html, messageId: `<${id}@${domain}>`, headers });
    },
    close: () => smtp.close(),
  };
}
