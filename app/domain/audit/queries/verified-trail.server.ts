import { type Context } from "#app/domain/context.ts";
import {
  type AnchoredDay,
  anchoredDays,
  type AnchoredHead,
  beginning,
  type Break,
  ended,
  followed,
  type Head,
} from "../rules/chain.server.ts";
import { anchorsOf, chainsWithRows, headsOf, linksAfter } from "../store/chains.server.ts";

export type TrailBreak = Break & { organisationId: string | null };

export type VerifiedTrail = {
  chains: number;
  /** Rows that were read. */
  activities: number;
  /** Empty when every row is as it was written, at its place, and none is gone. */
  breaks: TrailBreak[];
  /** Days whose heads left the house, oldest first, each with the hash that was mailed. */
  anchored: AnchoredDay[];
};

const page = 5000;

/** Reads the whole trail and follows each chain from its first row to its last. Asked by the portal itself. */
export async function verifiedTrail(ctx: Context): Promise<VerifiedTrail> {
  const heads = await headsOf(ctx.db);
  const anchors = await anchorsOf(ctx.db);
  const known = [...(await chainsWithRows(ctx.db)), ...heads, ...anchors];
  const chains = new Map(known.map(({ chain, organisationId }) => [chain, organisationId]));
  const trail: VerifiedTrail = { chains: chains.size, activities: 0, breaks: [], anchored: anchoredDays(anchors) };
  for (const [chain, organisationId] of chains) {
    const own = anchors.filter((anchor) => anchor.chain === chain);
    const head = heads.find((one) => one.chain === chain) ?? null;
    const { rows, breaks } = await verifiedChain(ctx, { organisationId, head, anchors: own });
    trail.activities += rows;
    trail.breaks.push(...breaks.map((found) => ({ ...found, organisationId })));
  }
  return trail;
}

type Chain = { organisationId: string | null; head: Head | null; anchors: readonly AnchoredHead[] };

async function verifiedChain(ctx: Context, { organisationId, head, anchors }: Chain) {
  let walk = beginning;
  let rows = 0;
  for (;;) {
    const links = await linksAfter(ctx.db, { organisationId, after: walk.last }, page);
    walk = followed(walk, links, anchors);
    rows += links.length;
    if (links.length < page) return { rows, breaks: ended(walk, head, anchors) };
  }
}
