import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import express from "express";

/** Serves the floor on any free port of the loopback interface and tells its starter which. Argument: the built folder. */

const [built = ""] = process.argv.slice(2);
const build = await import(pathToFileURL(join(built, "server", "index.js")).href);

const app = express();
app.disable("x-powered-by");
app.use("/assets", express.static(join(built, "client", "assets"), { immutable: true, maxAge: "1y" }));
app.all("*", createRequestHandler({ build, mode: "production" }));

const server = createServer(app);
server.keepAliveTimeout = 65_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  process.send?.({ kind: "listening", address: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
