import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";

/** A role in an organisation. */
export type Place = { organisationId: string; role: SeatRole };

/** What somebody is invited to: a seat, or a role in the platform. */
export type Offer = { kind: "seat"; organisationId: string; role: SeatRole } | { kind: "platform"; role: PlatformRole };

/** Days an invitation is good for, counted from its last mail. */
export const daysOfInvitation = 14;

/** New invitations that one desk (an organisation, or the platform) may send within a day. */
export const invitationsAllowed = { count: 30, hours: 24 };

/** The mails of one invitation: how many at most, and minutes between two of them. */
export const mailsOfInvitation = { atMost: 6, minutesApart: 5 };

/** Which people the list of all accounts shows. */
export const shows = ["all", "platform", "seated", "unseated", "disabled"] as const;
export type Show = (typeof shows)[number];
