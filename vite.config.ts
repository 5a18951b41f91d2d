import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  build: { target: "es2022", assetsInlineLimit: 0, manifest: true },
  server: { port: 3000 },
  // In development Remix walks all a page imports when it gathers styles, and Vite would prepare even what only runs on
  // the server for browsers; the hashing has no build for them.
  optimizeDeps: { include: ["react-dom/client"], exclude: ["@node-rs/argon2"] },
});
