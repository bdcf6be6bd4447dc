import { once } from "node:events";
import { parseArgs } from "node:util";
import express from "express";
import { readEnv } from "#server/env.ts";
import { eurostat } from "./eurostat.ts";
import { writeInbox } from "./inbox.ts";
import { jobindsats } from "./jobindsats.ts";
import { statbank } from "./statbank.ts";
import { world } from "./world.ts";

/**
 * The simulators on one loopback port, and with `--inbox` the agencies' files in that folder. Says in one line of JSON
 * where they are, when the files are laid; ends with SIGTERM or with its input.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: "0" }, inbox: { type: "string" } } });
  const { clock } = readEnv();
  if (clock === null) throw new Error("The demonstration has no place in live mode: set DATA_MODE to demo.");
  const denmark = world(clock);
  const app = express();
  app.disable("x-powered-by");
  app.use("/statbank", statbank(denmark));
  app.use("/jobindsats", jobindsats(denmark));
  app.use("/eurostat", eurostat(denmark));
  const server = app.listen(Number(values.port), "127.0.0.1");
  const stop = () => {
    server.close();
    server.closeAllConnections();
    process.stdin.destroy();
  };
  process.once("SIGTERM", stop);
  process.stdin.once("close", stop).resume();
  await once(server, "listening");
  if (values.inbox !== undefined) await writeInbox(denmark, values.inbox);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The simulators have no port.");
  const base = `http://127.0.0.1:${address.port}`;
  const addresses = { dst: `${base}/statbank/v1`, jobindsats: `${base}/jobindsats/v3`, eurostat: `${base}/eurostat` };
  console.log(JSON.stringify({ ...addresses, clock }));
}

await main();
