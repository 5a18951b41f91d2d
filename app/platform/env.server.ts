import { join, resolve } from "node:path";
import { z } from "zod";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsUnset, schema.optional());
const unset = <S extends z.ZodType>(fallback: string, schema: S) =>
  z.preprocess((value) => blankIsUnset(value) ?? fallback, schema);

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: "must be an address like postgres://login:password@host:5432/name" });

const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `must be a whole number from ${lowest} to ${highest}` })
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, {
      error: `must be a whole number from ${lowest} to ${highest}`,
    });

const origin = z
  .string()
  .regex(/^https?:\/\/[^/?#]+\/?$/, { error: "must be an address without a path, like https://portal.example.org" })
  .transform((value) => value.replace(/\/$/, ""));

/** `host:port`, or the path of a socket. */
const clamd = z
  .string()
  .regex(/^(\/.+|[^/:\s]+:\d{1,5})$/, {
    error: "must be host:port, or the path of a socket like /run/clamav/clamd.ctl",
  })
  .transform((said): ClamdAddress => {
    const [host = "", port] = said.split(":");
    return said.startsWith("/") ? { path: said } : { host, port: Number(port) };
  });

const levels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
const modes = ["production", "development", "test"] as const;

const schema = z.object({
  NODE_ENV: unset("production", z.enum(modes, { error: `must be one of ${modes.join(", ")}` })),
  PORT: unset("3000", wholeNumber(0, 65_535)),
  HOST: unset("127.0.0.1", z.string()),
  DATABASE_URL: optional(postgresUrl),
  DATABASE_OWNER_URL: optional(postgresUrl),
  PORTAL_DATA_DIR: unset(".data", z.string()),
  PORTAL_FILES_DIR: optional(z.string()),
  PORTAL_ORIGIN: optional(origin),
  PORTAL_TRUST_PROXY: unset("loopback", z.string()),
  LOG_LEVEL: unset("info", z.enum(levels, { error: `must be one of ${levels.join(", ")}` })),
  SMTP_URL: optional(
    z.string().regex(/^smtps?:\/\//, { error: "must be an address like smtps://login:password@host" }),
  ),
  PORTAL_CLAMD: optional(clamd),
  PORTAL_METRICS_TOKEN: optional(z.string().min(20, { error: "must be at least 20 characters long" })),
  MAIL_FROM: unset("portal@localhost", z.string().includes("@", { error: "must be an e-mail address" })),
});

/** Says every setting that is wrong, one sentence a line. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

export type ClamdAddress = { path: string } | { host: string; port: number };

export interface Environment {
  mode: (typeof modes)[number];
  port: number;
  /** The network address listened on; this machine alone unless told. */
  host: string;
  /** @throws {EnvironmentError} in a process that was started without a database */
  readonly databaseUrl: string;
  /** False in a process that was started without a database. */
  hasDatabase: boolean;
  /** The login that may change tables; the application's own unless told. */
  readonly databaseOwnerUrl: string;
  /** Absolute; holds the embedded database. */
  dataDir: string;
  /** Absolute; holds the files that people attached. */
  filesDir: string;
  /** Where people reach the portal, without a closing slash. */
  publicOrigin: string;
  /** Which proxies are believed about the visitor's address and protocol (express "trust proxy"). */
  trustProxy: string;
  logLevel: (typeof levels)[number];
  /** Null: mail is kept in the outbox and not sent. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The scanner for harmful files; null: none is asked. */
  clamd: ClamdAddress | null;
  /** What opens /metrics from elsewhere; null: it is read on this machine only. */
  metricsToken: string | null;
}

/** @throws {EnvironmentError} */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
    throw new EnvironmentError(sentences.join("\n"));
  }
  const said = parsed.data;
  return {
    mode: said.NODE_ENV,
    port: said.PORT,
    host: said.HOST,
    get databaseUrl() {
      return given(said.DATABASE_URL);
    },
    hasDatabase: said.DATABASE_URL !== undefined,
    get databaseOwnerUrl() {
      return given(said.DATABASE_OWNER_URL ?? said.DATABASE_URL);
    },
    dataDir: resolve(process.cwd(), said.PORTAL_DATA_DIR),
    filesDir: resolve(process.cwd(), said.PORTAL_FILES_DIR ?? join(said.PORTAL_DATA_DIR, "files")),
    publicOrigin: said.PORTAL_ORIGIN ?? `http://localhost:${said.PORT}`,
    trustProxy: said.PORTAL_TRUST_PROXY,
    logLevel: said.LOG_LEVEL,
    smtpUrl: said.SMTP_URL ?? null,
    mailFrom: said.MAIL_FROM,
    clamd: said.PORTAL_CLAMD ?? null,
    metricsToken: said.PORTAL_METRICS_TOKEN ?? null,
  };
}

function given(url: string | undefined): string {
  if (url !== undefined) return url;
  throw new EnvironmentError("DATABASE_URL is not set. Start the portal with `npm start`, which provides a database.");
}

/** The environment, read once when the process starts. Nothing else of the application reads `process.env`. */
export const env: Environment = readEnvironment(process.env);
