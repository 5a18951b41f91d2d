import { createHash } from "node:crypto";

/** Where a chain stands. `organisationId` is null for the chain of what touches no organisation. */
export type Head = { chain: string; organisationId: string | null; sequence: number; hash: string };

/** A head of a day that left the house. `day` as `2026-11-22`, in the coalition's time zone. */
export type AnchoredHead = Head & { day: string };

/** A row of the trail as the verifier reads it; `text` is what its hash is over, after the hash of the row before it. */
export type Link = { id: number; sequence: number; hash: string; kind: string; at: Date; text: string };

export type Break =
  /** The row was changed after it was written, or does not stand where it was written. */
  | { what: "changed"; sequence: number; id: number; kind: string; at: Date }
  /** Rows are gone from inside. */
  | { what: "missing"; from: number; to: number }
  /** Rows are gone from the end; `day` of the anchored head that knew them, null when only the chain's own head did. */
  | { what: "cut"; from: number; to: number; day: string | null }
  /** The chain fits together and is not the one whose head was anchored: rewritten after place `after`, up to `sequence`. */
  | { what: "rewritten"; after: number; sequence: number; day: string }
  /** The chain's own head is not its last row's. */
  | { what: "head"; sequence: number };

/** How far a chain was followed. `agreed`: the last place where an anchored head is the same. */
export type Walk = { last: number; hash: string; agreed: number; isRewritten: boolean; breaks: Break[] };

export const beginning: Walk = { last: 0, hash: "", agreed: 0, isRewritten: false, breaks: [] };

const hashAfter = (before: string, text: string) => createHash("sha256").update(before).update(text).digest("hex");

/** Follows a chain over the next rows, in the order of their places. */
export function followed(from: Walk, links: readonly Link[], anchors: readonly AnchoredHead[]): Walk {
  const walk = { ...from, breaks: [...from.breaks] };
  for (const link of links) {
    const { sequence, hash, id, kind, at } = link;
    const hasGap = sequence > walk.last + 1;
    if (hasGap) walk.breaks.push({ what: "missing", from: walk.last + 1, to: sequence - 1 });
    // After a gap nobody knows the hash before: such a row is believed, and the gap named.
    const fits = sequence === walk.last + 1 && hashAfter(walk.hash, link.text) === hash;
    if (!fits && !hasGap) walk.breaks.push({ what: "changed", sequence, id, kind, at });
    walk.last = sequence;
    walk.hash = hash;
    compareAnchors(walk, anchors);
  }
  return walk;
}

function compareAnchors(walk: Walk, anchors: readonly AnchoredHead[]): void {
  const here = anchors.filter(({ sequence }) => sequence === walk.last);
  const other = here.find(({ hash }) => hash !== walk.hash);
  if (here.length > 0 && !other) walk.agreed = walk.last;
  if (!other || walk.isRewritten) return;
  walk.isRewritten = true;
  walk.breaks.push({ what: "rewritten", after: walk.agreed, sequence: walk.last, day: other.day });
}

/** What is found once a chain was followed to its last row: its end against its own head and against the anchored ones. */
export function ended(walk: Walk, head: Head | null, anchors: readonly AnchoredHead[]): Break[] {
  const { last, breaks } = walk;
  const beyond = anchors.filter(({ sequence }) => sequence > last).toSorted((a, b) => b.sequence - a.sequence)[0];
  const to = Math.max(head?.sequence ?? 0, beyond?.sequence ?? 0);
  if (to > last) return [...breaks, { what: "cut", from: last + 1, to, day: beyond?.day ?? null }];
  return isHeadOf(walk, head) ? breaks : [...breaks, { what: "head", sequence: last }];
}

const isHeadOf = (walk: Walk, head: Head | null) => head?.sequence === walk.last && head.hash === walk.hash;

/** One hash over all heads of a day: what the mail says, and what can be held against the portal later. Hexadecimal. */
export function digestOf(heads: readonly Head[]): string {
  const lines = heads.map(({ chain, sequence, hash }) => `${chain} ${sequence} ${hash}\n`);
  return createHash("sha256").update(lines.toSorted().join("")).digest("hex");
}

/** A day whose heads left the house, as `2026-11-22`, with the hash that was mailed. */
export type AnchoredDay = { day: string; digest: string };

/** The days in the order their heads come in. */
export function anchoredDays(anchors: readonly AnchoredHead[]): AnchoredDay[] {
  const days = new Map<string, Head[]>();
  for (const anchor of anchors) days.set(anchor.day, [...(days.get(anchor.day) ?? []), anchor]);
  return [...days].map(([day, heads]) => ({ day, digest: digestOf(heads) }));
}
