import { once } from "node:events";
import { parseArgs } from "node:util";
import express from "express";
import { readEnv } from "#server/env.ts";
import { jobindsats } from "./jobindsats.ts";
import { statbank } from "./statbank.ts";
import { world } from "./world.ts";

/** Both simulators on one loopback port. Says in one line of JSON where they are; ends with SIGTERM or with its input. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
  const { clock } = readEnv();
  if (clock === null) throw new Error("The demonstration has no place in live mode: set DATA_MODE to demo.");
  const denmark = world(clock);
  const app = express();
  app.disable("x-powered-by");
  app.use("/statbank", statbank(denmark));
  app.use("/jobindsats", jobindsats(denmark));
  const server = app.listen(Number(values.port), "127.0.0.1");
  const stop = () => {
    server.close();
    server.closeAllConnections();
    process.stdin.destroy();
  };
  process.once("SIGTERM", stop);
  process.stdin.once("close", stop).resume();
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The simulators have no port.");
  const base = `http://127.0.0.1:${address.port}`;
  console.log(JSON.stringify({ dst: `${base}/statbank/v1`, jobindsats: `${base}/jobindsats/v3`, clock }));
}

await main();
