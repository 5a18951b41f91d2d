import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

/** The framework with the same settings as the portal and nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    remix({
      buildDirectory: "../../.cache/bench-floor",
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { target: "es2022" },
});
