import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { join, resolve } from "node:path";
import compression from "compression";
import express from "express";
import { openAudit } from "#server/audit/record.ts";
import { createApp, type HttpMeans } from "#server/http.ts";
import { clientFiles } from "#server/httpClient.ts";
import { everyCall, everyRequest } from "#server/httpFront.ts";
import { listening } from "#server/httpListen.ts";
import { openLog } from "#server/log.ts";
import { openCatalogue } from "#server/semantic/catalogue.ts";
import { compile } from "#server/semantic/compile.ts";
import { planFor } from "#server/semantic/plan.ts";
import { readCalendar } from "#server/store/calendar.ts";
import { openState } from "#server/state/open.ts";
import { openStore } from "#server/store/open.ts";
import { doorsOver } from "#server/wire.ts";
import { querySchema } from "#shared/query.ts";
import { bareApp, bareProcedures } from "./bare.ts";
import { cachedQuery, queryOf } from "./questions.ts";

/**
 * The product and, beside it in the same process and Express app, what it is measured against: bare procedures at `/bare`,
 * and the same ones at `/same` behind the product's own middleware; on a port of its own, the empty page. Prints the ports;
 * answers `cpu` from the parent process.
 */
const dataDir = resolve(process.argv[2] ?? ".data");
const clock = new Date("2026-09-15T07:00:00Z");
const store = await openStore({ dataDir, mode: "demo" });
const generation = store.current();
if (!generation) throw new Error(`no generation in ${dataDir}`);
const catalogue = await openCatalogue({ store, now: () => clock });
const audit = await openAudit(dataDir, () => clock);
const doors = doorsOver({
  store,
  catalogue,
  audit,
  kept: openState({ dataDir, mode: "demo", now: () => clock, newId: randomUUID, onFault: console.error }),
  now: () => clock,
  changesOf: () => Promise.resolve([]),
  snapshotsOf: () => Promise.resolve([]),
  calendarOf: () => readCalendar(dataDir),
  quality: { runs: () => Promise.resolve(new Map()), declarations: new Map() },
});

const statementOf = (question: string) => {
  const statement = compile(planFor(querySchema.parse(queryOf(Number(question))), catalogue.at(generation)));
  if (!statement) throw new Error(`nothing to read for question ${question}`);
  return statement;
};
// The bare procedure is given its statements ready: planning and compiling are the product's cost, not its own.
const prepared = new Map<string, ReturnType<typeof statementOf>>();
const count = Number(process.argv[3] ?? "4000");
for (let at = 0; at < count; at += 1) prepared.set(String(at), statementOf(String(at)));

const means: HttpMeans = {
  doors,
  mode: "demo",
  isReady: () => true,
  clientFolder: resolve(import.meta.dirname, "../../dist/client"),
  callsPerMinute: 100_000_000,
  log: openLog("warn"),
  newId: randomUUID,
  now: () => performance.now(),
};
const procedures = await bareProcedures({
  cube: await doors.answer(querySchema.parse(cachedQuery)),
  file: join(dataDir, generation.file),
  statementOf: (question) => prepared.get(question) ?? statementOf(question),
});
const app = express();
app.disable("x-powered-by").disable("etag");
app.use("/bare", bareApp(procedures, compression()));
app.use("/same", bareApp(procedures, ...everyRequest(means), ...everyCall(means)));
app.use(createApp(means));
const shell = express();
shell.use(
  ...everyRequest(means),
  clientFiles(resolve(process.argv[4] ?? "."), () => Promise.resolve(null)),
);

const [{ port }, { port: shellPort }] = await Promise.all([
  listening(app, 0, "127.0.0.1"),
  listening(shell, 0, "127.0.0.1"),
]);
console.log(JSON.stringify({ port, shellPort }));

process.on("message", (message) => {
  if (message === "cpu") process.send?.(process.cpuUsage());
});
process.on("disconnect", () => process.exit(0));
