import { env } from "../env.server.ts";
import { folderStorage } from "./folder.server.ts";
import { type Storage } from "./storage.ts";

/** Where this portal keeps the bytes of its files. */
export const storage: Storage = folderStorage(env.filesDir);
