import { createContext, useContext } from "react";
import type { Language } from "./languages.ts";
import type { Translate } from "./translator.ts";

type Speech = { language: Language; t: Translate };

const SpeechContext = createContext<Speech | null>(null);
export const SpeechProvider = SpeechContext.Provider;

/** The reader's language and its translator: `const { t, language } = useSpeech()`. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech outside of SpeechProvider");
  return speech;
}
