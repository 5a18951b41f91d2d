/** How an organisation stands to the coalition. Only members report and are counted. */
type MembershipKind = "member" | "partner" | "supporter";

export type NewOrganisation = {
  /** Lower case letters, digits and hyphens; never changes, addresses are made of it. */
  slug: string;
  name: string;
  /** The distinctive name, which lists are sorted and short labels written by. */
  shortName: string;
  summaryRo?: string | null;
  summaryEn?: string | null;
  /** Null when no source gives it. */
  foundedYear?: number | null;
  website?: string | null;
  /** Where what is said of it comes from. */
  source?: string | null;
  isExample?: boolean;
  /** Null for an organisation outside of the coalition. */
  membership: { kind: MembershipKind; /** The first day, `2020-01-01`. */ startsOn: string } | null;
};

/** What may stand in an address. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
