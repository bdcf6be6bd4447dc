import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { isLoopback } from "#server/access/origin.ts";
import { openAudit } from "#server/audit/record.ts";
import { listedSources } from "#server/ingest/list.ts";
import { openState } from "#server/state/open.ts";
import { openCatalogue } from "#server/semantic/catalogue.ts";
import { declaredOf } from "#server/sources/declared.ts";
import { readCalendar } from "#server/store/calendar.ts";
import { readChanges } from "#server/store/changes.ts";
import { openOrigins } from "#server/store/lineage.ts";
import { openStore } from "#server/store/open.ts";
import { openQualityLog } from "#server/store/qualityLog.ts";
import { type Env, EnvFault } from "./env.ts";
import { createApp } from "./http.ts";
import { listening } from "./httpListen.ts";
import { stoppable } from "./httpStop.ts";
import type { Log } from "./log.ts";
import { warm } from "./warm.ts";
import { doorsOver } from "./wire.ts";

export type Served = {
  port: number;
  /** Number of the generation being served; null before the first. */
  generation: () => number | null;
  /** Not ready at once; answers being made are finished; then everything is closed. */
  stop: () => Promise<void>;
};

const clientFolder = resolve(import.meta.dirname, "../dist/client");

const declaredTables = async () =>
  (await listedSources()).flatMap((source) =>
    source.tables.map((table) => ({ dataset: table.dataset, declared: declaredOf(source, table) })),
  );

const declarations = async () =>
  new Map(
    (await listedSources()).flatMap(({ tables, declaration }) =>
      declaration ? tables.map((table) => [table.dataset, declaration(table)] as const) : [],
    ),
  );

/** Opens the store, the catalogue and the audit, and listens. Throws `EnvFault` and `StoreFault` on what cannot be served. */
export async function serve(env: Env, log: Log, now: () => Date): Promise<Served> {
  const { HOST, PORT, DATA_DIR: dataDir, DATA_MODE: mode, CALLS_PER_MINUTE: callsPerMinute, clock } = env;
  if (!isLoopback(HOST))
    throw new EnvFault(
      "Miljøvariablen HOST skal være en loopback-adresse: der er endnu ingen login, så andre maskiner må ikke kunne nå hertil.",
    );
  const storeNow = clock === null ? now : () => new Date(clock);

  const store = await openStore({ dataDir, mode, onFault: (sentence, err) => log.error({ err }, sentence) });
  const origins = openOrigins(dataDir);
  const audit = await openAudit(dataDir, now);
  const kept = openState({
    dataDir,
    mode,
    now,
    newId: randomUUID,
    onFault: (sentence, err) => log.error({ err }, sentence),
  });
  const catalogue = await openCatalogue({ store, now: storeNow, declared: await declaredTables() });
  const doors = doorsOver({
    store,
    catalogue,
    audit,
    kept,
    now: storeNow,
    changesOf: (generation) => readChanges(dataDir, generation),
    snapshotsOf: origins.snapshotsOf,
    calendarOf: () => readCalendar(dataDir),
    quality: { runs: openQualityLog(dataDir).runs, declarations: await declarations() },
  });

  let isStopping = false;
  const app = createApp({
    doors,
    mode,
    isReady: async () => !isStopping && store.current() !== null && (await kept.isAnswering()),
    clientFolder,
    callsPerMinute,
    log,
    newId: randomUUID,
    now: () => performance.now(),
  });
  const { server, port } = await listening(app, PORT, HOST);
  const close = stoppable(server);
  const warmed = () => void warm(doors, log, () => isStopping);
  store.onSwitch(warmed);
  if (store.current()) warmed();
  return {
    port,
    generation: () => store.current()?.number ?? null,
    stop: async () => {
      isStopping = true;
      await close();
      await store.close();
      await origins.close();
      await kept.close();
      await audit.close();
    },
  };
}
