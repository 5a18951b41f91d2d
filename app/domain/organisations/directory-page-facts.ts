import { type DirectoryAnswer, type DirectoryEntry, type DirectoryWish, findIn } from "./directory.ts";

/** Organisations on one page of the directory. */
const perPage = 12;

export type DirectoryPageFacts = {
  wish: DirectoryWish;
  answer: DirectoryAnswer;
  /** Members of the coalition today, whatever was asked for. */
  total: number;
  /** Members that fit. */
  found: number;
  /** Those of this page. */
  shown: DirectoryEntry[];
  /** From 1. */
  page: number;
  pages: number;
  /** The last page of the members is followed by those who are not counted. */
  isLast: boolean;
};

const isMember = ({ isExample, standing }: DirectoryEntry) => !isExample && standing === "member";

/** One page of the directory. `page` is as the address says it: a number, "all", or anything else for the first. */
export function directoryPage(
  entries: readonly DirectoryEntry[],
  wish: DirectoryWish,
  wanted: string | null,
): DirectoryPageFacts {
  const answer = findIn(entries, wish);
  const members = answer.found.filter(isMember);
  const size = wanted === "all" ? Math.max(members.length, 1) : perPage;
  const pages = Math.max(1, Math.ceil(members.length / size));
  const page = /^[1-9]\d{0,3}$/.test(wanted ?? "") ? Math.min(Number(wanted), pages) : 1;
  return {
    wish,
    answer,
    total: entries.filter(isMember).length,
    found: members.length,
    shown: members.slice((page - 1) * size, page * size),
    page,
    pages,
    isLast: page === pages,
  };
}
