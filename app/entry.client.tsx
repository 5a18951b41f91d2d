import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { type BrowserRoom, browserSentences } from "./i18n/browser-sentences.ts";
import { SpeechProvider } from "./i18n/context.tsx";
import { languageOf } from "./i18n/languages.ts";
import { speaker, translatorOf } from "./i18n/translator.ts";

/** Runs only on the pages that say they hydrate; all others are plain documents. */
async function hydrate() {
  const language = languageOf(window.location.pathname);
  const rooms = (document.documentElement.dataset["rooms"] ?? "").split(" ") as BrowserRoom[];
  const t = translatorOf(speaker(await browserSentences(language, rooms)))(language);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <SpeechProvider value={{ language, t }}>
          <RemixBrowser />
        </SpeechProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
