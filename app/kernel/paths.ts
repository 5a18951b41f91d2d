/** Every address of the house, in its Romanian (plain) form; `inLanguage` turns it into the reader's. */
export const paths = {
  home: () => "/",
  reports: () => "/reports",
  report: (year: number) => `/reports/${year}`,
  reportCsv: (year: number) => `/reports/${year}/data.csv`,
  reportJson: (year: number) => `/reports/${year}/data.json`,
  method: () => "/method",
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : "/sign-in"),
  signOut: () => "/sign-out",
  keptForm: () => "/enter/kept",
  secondFactor: (to?: string) => (to ? `/enter/second-factor?to=${encodeURIComponent(to)}` : "/enter/second-factor"),
  requestReset: () => "/enter/reset",
  /** With the token of the mail's link, or without, for address and code. */
  newPassword: (token?: string) => `/enter/new-password${token ? `?key=${token}` : ""}`,
  desk: () => "/home",
  account: () => "/account",
  ownSecondFactor: () => "/account/second-factor",
  ownPassword: () => "/account/password",
  ownSignIns: () => "/account/sign-ins",
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
  releases: () => "/secretariat/releases",
  releaseDraft: (releaseId: string) => `/secretariat/releases/${releaseId}`,
  catalogue: () => "/secretariat/catalogue",
} as const;
