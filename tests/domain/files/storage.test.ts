import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { keepBytes } from "#app/domain/files/keep-bytes.server.ts";
import { clearUnfinished, folderStorage } from "#app/platform/storage/folder.server.ts";
import { type Storage } from "#app/platform/storage/storage.ts";
import { inFolder, written } from "#tests/support/made-files.ts";

const key = "ab".repeat(20);
const bytesOf = async (storage: Storage) => {
  const stream = await storage.get(key);
  return stream && (await buffer(stream)).toString();
};
const allKeys = async (storage: Storage) => {
  const keys: string[] = [];
  for await (const each of storage.keys()) keys.push(each);
  return keys;
};

test("what was put is there whole, is told of, and goes when it is told to", () =>
  inFolder(async (folder) => {
    const storage = folderStorage(folder);
    expect([await storage.get(key), await storage.stat(key), await allKeys(storage)]).toEqual([null, null, []]);
    await storage.put(key, Readable.from([Buffer.from("cinci "), Buffer.from("pași")]));
    expect(await bytesOf(storage)).toBe("cinci pași");
    expect(await storage.stat(key)).toMatchObject({ size: 11 });
    expect(await allKeys(storage)).toEqual([key]);
    await storage.delete(key);
    await storage.delete(key);
    expect(await bytesOf(storage)).toBeNull();
  }));

test("a key is forty digits and never a way out of the folder", () =>
  inFolder(async (folder) => {
    const storage = folderStorage(folder);
    for (const odd of ["../../etc/passwd", "", "AB".repeat(20), `${key}/..`]) {
      await expect(storage.put(odd, Readable.from([]))).rejects.toThrow("not a key");
    }
  }));

test("when sending breaks off, nothing is kept, and what a crash left is cleared later", () =>
  inFolder(async (folder) => {
    const storage = folderStorage(folder);
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        await Promise.resolve();
        throw new Error("the line broke");
      })(),
    );
    await expect(storage.put(key, breaking)).rejects.toThrow("the line broke");
    expect([await bytesOf(storage), await readdir(join(folder, "unfinished"))]).toEqual([null, []]);
    await written(join(folder, "unfinished"), "left by a crash");
    expect(await clearUnfinished(folder, new Date(0))).toBe(0);
    expect(await clearUnfinished(folder, new Date(Date.now() + 1000))).toBe(1);
  }));

test("on a full disk the person is told which file has no room, and nothing half-written is left", () =>
  inFolder(async (folder) => {
    // The kernel's own full disk stands where the new file would.
    const onFullDisk = folderStorage(folder, () => open("/dev/full", "w"));
    const examined = { name: "Fișă.txt", type: "txt", size: 4, checksum: "", width: null, height: null } as const;
    const file = { ...examined, path: await written(folder, "text") };
    await expect(keepBytes(onFullDisk, file)).rejects.toMatchObject({
      code: "file.no_room",
      status: 507,
      params: { name: "Fișă.txt" },
    });
    expect([await allKeys(onFullDisk), await readdir(join(folder, "unfinished"))]).toEqual([[], []]);
    const kept = await keepBytes(folderStorage(folder), file);
    expect(await folderStorage(folder).stat(kept.storageKey)).toMatchObject({ size: 4 });
  }));
