import { resources } from "./resources.ts";
import { speaker, translatorOf } from "./speaker.server.ts";

/** The translator of a language, with every sentence of the house. Server only: the browser gets the few rooms it needs. */
export const translate = translatorOf(speaker(resources));
