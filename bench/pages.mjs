import { bars } from "./bars.mjs";

/**
 * The pages that are measured. `who` is signed in for it; null is a visitor.
 *
 * @typedef {import("./fill.mjs").Facts} Facts
 * @typedef {object} Page
 * @property {string} name
 * @property {(facts: Facts) => string} address
 * @property {"reporter" | "secretariat" | null} who
 * @property {import("./bars.mjs").Bar} bar
 * @property {{ what: "figures" | "sign-in", clients: number }} [sends] its form is sent, by so many people at once
 */

/** @type {Page[]} */
export const pages = [
  { name: "home", address: () => "/", who: null, bar: bars.overview },
  { name: "report", address: () => "/reports/2020", who: null, bar: bars.overview },
  { name: "reports", address: () => "/reports", who: null, bar: bars.list },
  { name: "method", address: () => "/method", who: null, bar: bars.detail },
  { name: "practices", address: () => "/practices", who: null, bar: bars.list },
  { name: "practices-found", address: () => "/practices?search=sprijinul+copiilor", who: null, bar: bars.list },
  { name: "practice", address: () => "/practices/casa-debora", who: null, bar: bars.detail },
  // What is kept whole for visitors is made anew for whoever signed in.
  { name: "practices-member", address: () => "/practices", who: "reporter", bar: bars.list },
  { name: "practice-member", address: () => "/practices/casa-debora", who: "reporter", bar: bars.detail },
  { name: "sign-in", address: () => "/sign-in", who: null, bar: bars.detail },
  { name: "csv", address: () => "/reports/2020/data.csv", who: null, bar: bars.file },
  { name: "task-list", address: ({ year }) => `/reporting/${year}`, who: "reporter", bar: bars.detail },
  { name: "figures", address: ({ year }) => `/reporting/${year}/assistance`, who: "reporter", bar: bars.detail },
  { name: "board", address: ({ year }) => `/secretariat/cycle/${year}`, who: "secretariat", bar: bars.list },
  {
    name: "review",
    address: ({ submission }) => `/secretariat/review/${submission}`,
    who: "secretariat",
    bar: bars.detail,
  },
  {
    name: "save",
    address: ({ year }) => `/reporting/${year}/assistance`,
    who: "reporter",
    bar: bars.submission,
    sends: { what: "figures", clients: 10 },
  },
  {
    name: "save-alone",
    address: ({ year }) => `/reporting/${year}/assistance`,
    who: "reporter",
    bar: bars.alone,
    sends: { what: "figures", clients: 1 },
  },
  {
    name: "signing-in",
    address: () => "/sign-in",
    who: null,
    bar: bars.signingIn,
    sends: { what: "sign-in", clients: 1 },
  },
];
