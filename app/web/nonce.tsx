import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);
export const NonceProvider = NonceContext.Provider;

/** The nonce of this answer's inline scripts; undefined in the browser, where none are written. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
