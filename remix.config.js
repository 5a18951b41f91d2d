/** The options of the Remix plugin; vite.config.ts imports them. */
export default {
  appDirectory: "app",
  // scripts/build.mjs builds beside what is being served, and swaps.
  buildDirectory: process.env["PORTAL_BUILD_FOLDER"] ?? "build",
  ignoredRouteFiles: ["**/*.test.*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
