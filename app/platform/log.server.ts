import { pino } from "pino";
import { env } from "./env.server.ts";

/**
 * One JSON object a line on standard output. Never log what a person typed, an e-mail address, a name, a figure
 * or an address's query: identifiers, codes, counts and durations only.
 */
export const log = pino({
  level: env.logLevel,
  base: undefined,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  // Errors come as safeError made them.
  serializers: { err: (error: unknown) => error },
  formatters: { level: (label) => ({ level: label }) },
});

interface SafeError {
  name: string;
  message: string;
  code?: string;
  constraint?: string;
  stack?: string;
  cause?: SafeError;
}

/** What of an error may stand in the log: PostgreSQL's details and statements carry figures and names, and are left out. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { name: "unknown", message: typeof error };
  const safe: SafeError = { name: error.name, message: messageOf(error) };
  if ("code" in error) safe.code = String(error.code);
  if ("constraint_name" in error) safe.constraint = String(error.constraint_name);
  if (error.stack) safe.stack = framesOf(error.stack);
  if (error.cause !== undefined && depth < 4) safe.cause = safeError(error.cause, depth + 1);
  return safe;
}

function messageOf(error: Error): string {
  const fromStatement = error.name === "DrizzleQueryError" || error.name === "PostgresError";
  return fromStatement ? "a statement failed" : error.message;
}

function framesOf(stack: string): string {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, 12)
    .map((line) => line.trim())
    .join(" < ");
}
