type Draft = [unit: string, fields: [name: string, value: string][]];

const prefix = "protect-draft:";

/** Private browsing and full disks refuse: then nothing is kept here, and saving goes on as if online. */
function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function keysOfOthers(owner: string): string[] {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(prefix) && !key.startsWith(`${prefix}${owner}:`));
}

/**
 * What one person typed on this device and the portal has not received yet. Drafts of anybody else who used the device
 * are removed as soon as a page is opened.
 */
export function draftsOnDevice(owner: string, page: string) {
  const key = `${prefix}${owner}:${page}`;
  quietly(() => {
    for (const other of keysOfOthers(owner)) localStorage.removeItem(other);
  }, undefined);
  return {
    read: (): Draft[] => quietly(() => JSON.parse(localStorage.getItem(key) ?? "[]") as Draft[], []),
    write(drafts: readonly Draft[]): void {
      quietly(() => {
        if (drafts.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(drafts));
      }, undefined);
    },
    /** Everything of this person, when they sign out. */
    forget(): void {
      quietly(() => {
        for (const mine of keysOfOthers("")) localStorage.removeItem(mine);
      }, undefined);
    },
  };
}
