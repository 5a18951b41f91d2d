/** For drizzle-kit only; the single barrel of the house. */
export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./catalogue.ts";
export * from "./jobs.ts";
export * from "./mail.ts";
export * from "./organisations.ts";
export * from "./periods.ts";
export * from "./organisations-joining.ts";
export * from "./organisations-profile.ts";
export * from "./privacy.ts";
export * from "./publications.ts";
export * from "./reporting.ts";
export * from "./review.ts";
export * from "./seats.ts";
export * from "./sending.ts";
export * from "./submissions.ts";
