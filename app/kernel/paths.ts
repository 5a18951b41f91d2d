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
  desk: () => "/home",
  account: () => "/account",
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
