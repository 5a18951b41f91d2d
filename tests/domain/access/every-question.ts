import { readdirSync } from "node:fs";
import { join } from "node:path";
import { translate } from "#app/i18n/translate.server.ts";

/** What belongs to somebody else, for questions that want to be asked about something. */
export interface Foreign {
  person: string;
  organisation: string;
  slug: string;
  submission: string;
  manuscript: string;
  release: string;
  joinRequest: string;
  practice: string;
  period: string;
  year: number;
}

const day = "2026-11-22";
const wish = { about: null, organisation: null, from: null, until: null, before: null };
const figures = ({ year }: Foreign) => [{ year, section: "assistance" }];
const inYear = ({ year }: Foreign) => [year];
const none = () => [];
const filesOf = ({ manuscript }: Foreign) => [{ kind: "manuscript", id: manuscript }];

/** Every question of the house, with what it is asked about besides whoever asks. */
export const inputs: Readonly<Record<string, (of: Foreign) => unknown[]>> = {
  actorOfPerson: ({ person, organisation }) => [{ personId: person, actingFor: organisation }],
  keptForm: () => ["x"],
  ownKnownBrowsers: () => [new Request("http://localhost/")],
  ownSignIns: () => [new Request("http://localhost/")],
  passkeysPage: none,
  secondFactorPage: none,
  secondStep: ({ person }) => [person],
  secretariatPeople: none,
  historyOf: ({ submission }) => [submission],
  ownTrail: () => [wish],
  wholeTrail: () => [wish],
  trailToExport: () => [wish],
  verifiedTrail: none,
  changePage: ({ slug }) => [{ slug, change: "leave" }],
  yearsOwed: ({ organisation }) => [organisation],
  mailAndJobs: () => ["ro"],
  ownNotices: () => ["ro"],
  unreadNotices: none,
  memberDirectory: none,
  membersOn: () => [day],
  waitingRequests: none,
  membershipDesk: none,
  joinRequestToDecide: ({ joinRequest }) => [joinRequest],
  movedTo: ({ slug }) => [slug],
  organisationOfSlug: ({ slug }) => [slug],
  publicProfile: ({ slug }) => [slug],
  organisationRegister: () => [day],
  organisationWithSlug: ({ slug }) => [slug],
  ownProfile: ({ organisation }) => [organisation],
  registerEntry: ({ slug }) => [slug],
  periodSettings: inYear,
  reportingCalendar: none,
  periodOfYear: inYear,
  newestPractices: none,
  practiceSlugs: none,
  attachedFiles: filesOf,
  filesToArrange: (of) => [...filesOf(of), new Date(day)],
  fileToRead: ({ manuscript }) => [{ id: manuscript, name: "x.pdf" }],
  practiceFiles: ({ manuscript }) => [manuscript],
  ownPractices: none,
  practiceDraft: ({ manuscript }) => [manuscript],
  practiceHistory: ({ manuscript }) => [manuscript, { from: null, to: null, side: "authors" }],
  practiceLibrary: () => [{ words: "sprijin", direction: null, audience: null, kind: null, sort: "nearest", page: 1 }],
  practicesDesk: none,
  textsWaiting: none,
  practiceToCheck: ({ manuscript }) => [manuscript],
  publishedPractice: () => ["casa-debora"],
  practiceToPrint: () => ["casa-debora"],
  practiceAfterlife: ({ practice }) => [practice],
  uptakePage: () => ["casa-debora"],
  uptakeWaiting: none,
  erasedPeople: none,
  myDataPage: none,
  ownCopy: () => [translate("ro")],
  removals: none,
  homePage: none,
  aboutPage: none,
  reportPage: inYear,
  publishedReleaseOf: inYear,
  publishedRelease: inYear,
  latestRelease: none,
  publishedYears: none,
  releaseDraft: ({ release }) => [release],
  releasesDesk: none,
  detailsPage: inYear,
  figuresPage: figures,
  pageThreads: ({ submission }) => [submission],
  figuresToExport: ({ organisation: organisationId, year }) => [{ organisationId, year }],
  sectionPage: figures,
  sectionAfter: figures,
  wordsPage: ({ year }) => [{ year, section: "policies" }],
  cycleBoard: ({ year }) => [{ year, filter: null }],
  provisionalTotals: ({ period }) => [period],
  reminderAsItStands: ({ organisation: organisationId, year }) => [{ organisationId, year, now: new Date(day) }],
  reportToReview: ({ submission: submissionId }) => [{ submissionId, figure: null }],
  reviewsWaiting: none,
  toRemind: ({ year }) => [{ year, organisationId: null }],
  platformInvitationForm: none,
  peopleOfOrganisation: none,
  seatPage: ({ person }) => [person],
  peopleOfPortal: () => [{ sought: "", show: "all", page: 1 }],
  personOfPortal: ({ person }) => [person],
  shownInvitation: () => ["x"],
  checkPage: inYear,
  receiptPage: inYear,
  reportTasks: inYear,
  reportsOfOrganisation: none,
  reportsOwed: none,
};

/** Questions that get the database and nobody who asks. */
export const asksForNobody = new Set(["actorOfPerson", "secretariatPeople", "reminderAsItStands"]);

/** What stands beside the questions and asks the database nothing. */
export const asksNothing = [
  "accountPage",
  "capacityOf",
  "dayOf",
  "deskOf",
  "headlines",
  "ownInvitationForm",
  "passkeyOrigin",
  "previewsOf",
];

const rooms = join(process.cwd(), "app", "domain");

/** Everything that files of questions give out, found in their folders. */
export async function questions(): Promise<[name: string, question: unknown][]> {
  const found: [string, unknown][] = [];
  for (const file of readdirSync(rooms, { recursive: true, encoding: "utf8" })) {
    if (!/[\\/]queries[\\/][\w-]+(\.server)?\.ts$/.test(file)) continue;
    const made = (await import(/* @vite-ignore */ join(rooms, file))) as Record<string, unknown>;
    found.push(...Object.entries(made));
  }
  return found;
}
