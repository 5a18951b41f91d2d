/** What was just done, and with which comment: the page comes back to it. */
const doneAt = (done?: string, comment?: string) =>
  done ? `?done=${done}${comment ? `&comment=${comment}#comment-${comment}` : ""}` : "";

/** Every address of the house, in its Romanian (plain) form; `inLanguage` turns it into the reader's. */
export const paths = {
  home: () => "/",
  reports: () => "/reports",
  report: (year: number) => `/reports/${year}`,
  reportCsv: (year: number) => `/reports/${year}/data.csv`,
  reportJson: (year: number) => `/reports/${year}/data.json`,
  method: () => "/method",
  about: () => "/about",
  join: () => "/join",
  joinReceived: () => "/join/received",
  members: () => "/members",
  /** The directory as a reader asked for it; `search` without its question mark. */
  membersFound: (search: string) => (search ? `/members?${search}` : "/members"),
  membersCsv: (search = "") => `/members/data.csv${search ? `?${search}` : ""}`,
  member: (slug: string) => `/members/${slug}`,
  practices: () => "/practices",
  /** The library as a reader asked for it; `search` without its question mark. */
  practicesFound: (search: string) => (search ? `/practices?${search}` : "/practices"),
  practice: (slug: string) => `/practices/${slug}`,
  /** Who uses a practice and what was asked about it, for those signed in. */
  practiceUptake: (slug: string, done?: string) => `/practices/${slug}/uptake${done ? `?done=${done}` : ""}`,
  practicePdf: (slug: string) => `/practices/${slug}/print.pdf`,
  practicesFeed: () => "/practices/feed.xml",
  safety: () => "/safety",
  accessibility: () => "/accessibility",
  privacy: () => "/privacy",
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : "/sign-in"),
  signOut: () => "/sign-out",
  keptForm: () => "/enter/kept",
  secondFactor: (to?: string) => (to ? `/enter/second-factor?to=${encodeURIComponent(to)}` : "/enter/second-factor"),
  /** The sign-in without a password, and what its page asks of the device. */
  passkeySignIn: (to?: string) => (to ? `/enter/passkey?to=${encodeURIComponent(to)}` : "/enter/passkey"),
  passkeyAsked: () => "/enter/passkey/asked",
  requestReset: () => "/enter/reset",
  /** With the token of the mail's link, or without, for address and code. */
  newPassword: (token?: string) => `/enter/new-password${token ? `?key=${token}` : ""}`,
  /** With the token of the mail's link, or without, for address and code. */
  invitation: (token?: string) => `/enter/invitation${token ? `?key=${token}` : ""}`,
  desk: () => "/home",
  account: () => "/account",
  ownSecondFactor: () => "/account/second-factor",
  ownPasskeys: (done?: string) => `/account/passkeys${done ? `?done=${done}` : ""}`,
  passkeyToAdd: () => "/account/passkeys/asked",
  /** Where one writes one's password again, and where that leads. */
  confirm: (to: string) => `/account/confirm?to=${encodeURIComponent(to)}`,
  ownPassword: () => "/account/password",
  ownSignIns: () => "/account/sign-ins",
  ownNotices: (done?: string) => `/account/notices${done ? `?done=${done}` : ""}`,
  /** Stops the daily mail of whoever the key is of. */
  unsubscribe: (key: string) => `/enter/unsubscribe?key=${key}`,
  myData: () => "/account/my-data",
  /** Everything about oneself, as a file. */
  myCopy: () => "/account/my-data.json",
  /** After one's account is no more. */
  erased: () => "/enter/erased",
  /** What happened to the organisation; `search` without its question mark, as all here. */
  organisationActivity: (search = "") => `/organisation/activity${search ? `?${search}` : ""}`,
  organisationPeople: (done?: string) => `/organisation/people${done ? `?done=${done}` : ""}`,
  organisationInvite: () => "/organisation/people/invite",
  organisationPerson: (personId: string) => `/organisation/people/${personId}`,
  reporting: () => "/reporting",
  submission: (year: number) => `/reporting/${year}`,
  submissionSection: (year: number, section: string) => `/reporting/${year}/${section}`,
  submissionCheck: (year: number) => `/reporting/${year}/check`,
  submissionReceipt: (year: number) => `/reporting/${year}/receipt`,
  secretariat: () => "/secretariat",
  cycle: (year: number) => `/secretariat/cycle/${year}`,
  cyclePeriod: (year: number) => `/secretariat/cycle/${year}/period`,
  cycleRemind: (year: number, organisationId?: string) =>
    `/secretariat/cycle/${year}/remind${organisationId ? `?organisation=${organisationId}` : ""}`,
  review: (submissionId: string) => `/secretariat/review/${submissionId}`,
  /** The conversation on one figure opened under its row; `VIC.SVC.COU|SEX=F`. */
  reviewFigure: (submissionId: string, figure: string, done?: string) =>
    `/secretariat/review/${submissionId}?figure=${encodeURIComponent(figure)}${done ? `&done=${done}` : "#figure"}`,
  reviewReturn: (submissionId: string) => `/secretariat/review/${submissionId}/return`,
  ownPractices: (done?: string) => `/organisation/practices${done ? `?done=${done}` : ""}`,
  /** With `saved`, back to the field that was written last, or with `1` to the top, which say that it is saved. */
  ownPractice: (id: string, saved?: string) =>
    `/organisation/practices/${id}${saved ? `?saved=${saved}${saved === "1" ? "" : "#saved"}` : ""}`,
  ownPracticeCheck: (id: string, done?: string, comment?: string) =>
    `/organisation/practices/${id}/check${doneAt(done, comment)}`,
  /** The kept versions of a practice; `wanted` says which two are compared, or what was just done. */
  ownPracticeHistory: (id: string, wanted = "") => `/organisation/practices/${id}/history${wanted && `?${wanted}`}`,
  ownPracticeFiles: (id: string, done?: string) => `/organisation/practices/${id}/files${done ? `?done=${done}` : ""}`,
  /** What somebody attached; `name` as it is kept. */
  file: (id: string, name: string) => `/files/${id}/${encodeURIComponent(name)}`,
  /** Where texts that were sent are checked, by the secretariat and by editors. */
  editorial: (done?: string) => `/editorial${done ? `?done=${done}` : ""}`,
  textToCheck: (id: string, done?: string, comment?: string) => `/editorial/${id}${doneAt(done, comment)}`,
  /** The same for whoever checks: the versions that were handed in. */
  textHistory: (id: string, wanted = "") => `/editorial/${id}/history${wanted && `?${wanted}`}`,
  ownProfile: () => "/organisation/profile",
  membershipDesk: () => "/secretariat/members",
  joinRequest: (requestId: string) => `/secretariat/members/${requestId}`,
  memberProfile: (slug: string) => `/secretariat/members/${slug}/profile`,
  memberRegister: (slug: string, done?: string) =>
    `/secretariat/members/${slug}/register${done ? `?done=${done}` : ""}`,
  /** `change`: rename, kind, group, leave, merge or close. */
  memberChange: (slug: string, change: string) => `/secretariat/members/${slug}/register/${change}`,
  /** What was removed because its time was over. */
  removals: () => "/secretariat/retention",
  /** Mails that were given up, and the worker's jobs. */
  operations: (done?: string) => `/secretariat/outbox${done ? `?done=${done}` : ""}`,
  portalPeople: (done?: string) => `/secretariat/people${done ? `?done=${done}` : ""}`,
  portalInvite: () => "/secretariat/people/invite",
  portalPerson: (personId: string, done?: string) => `/secretariat/people/${personId}${done ? `?done=${done}` : ""}`,
  releases: () => "/secretariat/releases",
  releaseDraft: (releaseId: string) => `/secretariat/releases/${releaseId}`,
  catalogue: () => "/secretariat/catalogue",
  audit: (search = "") => `/secretariat/audit${search ? `?${search}` : ""}`,
  auditCsv: (search = "") => `/secretariat/audit/data.csv${search ? `?${search}` : ""}`,
} as const;
