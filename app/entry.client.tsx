import { type ComponentType, createElement, startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { type BrowserRoom, browserSentences } from "./i18n/browser-sentences.ts";
import { browserTranslator } from "./i18n/browser-translator.ts";
import { SpeechProvider } from "./i18n/context.tsx";
import { languageOf } from "./i18n/languages.ts";
import { islands } from "./web/islands.ts";

/** Brings one part of the page to life; everything around it stays a plain document. */
async function hydrate(place: HTMLElement): Promise<void> {
  const { island = "", rooms = "" } = place.dataset;
  const language = languageOf(window.location.pathname);
  const named = rooms.split(" ").filter(Boolean) as BrowserRoom[];
  const [part, sentences] = await Promise.all([islands[island]?.load(), browserSentences(language, named)]);
  if (!part) throw new Error(`no part of a page is called "${island}"`);
  const props = JSON.parse(place.nextElementSibling?.textContent ?? "{}") as object;
  startTransition(() => {
    hydrateRoot(
      place,
      <StrictMode>
        <SpeechProvider value={{ language, t: browserTranslator(language, sentences) }}>
          {createElement(part as ComponentType<object>, props)}
        </SpeechProvider>
      </StrictMode>,
    );
  });
}

for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) void hydrate(place);
