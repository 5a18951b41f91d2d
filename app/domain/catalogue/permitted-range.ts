/** The rule of unions is the catalogue's own; what it permits is shown beside the question. */
export { permittedRange, type PermittedRange } from "./rules/unions.ts";
