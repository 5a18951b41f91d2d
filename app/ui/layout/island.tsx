import { type ComponentType, createContext, useContext } from "react";
import { type BrowserRoom } from "#app/i18n/browser-sentences.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { type Language } from "#app/i18n/languages.ts";

/** The script that brings a part of a page to life, and what it will ask for next. */
export type IslandScripts = {
  /** Addresses, in the order they run; the last one is it. */
  entries: readonly string[];
  /** Addresses of the files a part needs, with its sentences; the browser fetches them at once. */
  filesOf: (island: { name: string; language: Language; rooms: readonly BrowserRoom[] }) => readonly string[];
};

const ScriptsContext = createContext<IslandScripts | null>(null);
export const IslandScriptsProvider = ScriptsContext.Provider;

type Props<P extends object> = {
  /** The name it has in `app/web/islands.ts`. */
  name: string;
  /** The rooms its sentences are from, `common` and `ui` apart. */
  rooms: readonly BrowserRoom[];
  part: ComponentType<P>;
  /** Plain data: the browser renders the part from the same. */
  props: P;
  /** Has no box of its own: what sticks in it sticks within whatever it stands in. */
  isBoxless?: boolean;
};

/**
 * A part of a page that runs in the browser; everything around it stays the document it is. Without script it is that
 * too: whatever stands in it must work as links and plain form posts.
 */
export function Island<P extends object>({ name, rooms, part: Part, props, isBoxless = false }: Props<P>) {
  const { language } = useSpeech();
  const scripts = useContext(ScriptsContext);
  const files = scripts?.filesOf({ name, language, rooms }) ?? [];
  return (
    <>
      <div data-island={name} data-rooms={rooms.join(" ")} className={isBoxless ? "contents" : undefined}>
        <Part {...props} />
      </div>
      <script type="application/json" dangerouslySetInnerHTML={{ __html: inScript(props) }} />
      {files.map((file) => (
        <link key={file} rel="modulepreload" href={file} />
      ))}
      {scripts?.entries.map((entry) => (
        <script key={entry} type="module" src={entry} />
      ))}
    </>
  );
}

/** JSON that cannot end the element it stands in. */
const inScript = (props: object) => JSON.stringify(props).replaceAll("<", "\\u003c");
