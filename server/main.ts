import { StoreFault } from "#server/store/store.ts";
import { EnvFault, readEnv } from "./env.ts";
import { openLog } from "./log.ts";
import { type Served, serve } from "./serve.ts";

const isErrno = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;

/** Why the product could not start, as one sentence; null where it is a fault of ours. */
function reason(error: unknown): string | null {
  if (error instanceof EnvFault) return error.message;
  if (error instanceof StoreFault && error.code === "mode")
    return "Datamappen hører til den anden datatilstand. Vælg en anden DATA_DIR, eller ret DATA_MODE.";
  if (!isErrno(error)) return null;
  if (error.code === "EADDRINUSE") return "Porten er optaget. Vælg en anden med miljøvariablen PORT.";
  if (error.code === "EACCES" || error.code === "EROFS") return `Der er ikke adgang: ${error.message}.`;
  return null;
}

async function main(): Promise<void> {
  let served: Served;
  try {
    const env = readEnv();
    const log = openLog(env.LOG_LEVEL);
    served = await serve(env, log, () => new Date());
    const kind = env.DATA_MODE === "demo" ? "demonstrationsdata" : "data fra kilderne";
    const number = served.generation();
    const state = number === null ? "data indlæses" : `generation ${number}`;
    console.log(`Overblik: http://localhost:${served.port} (${state}, ${kind})`);
  } catch (error) {
    const sentence = reason(error);
    console.error(sentence ?? error);
    process.exit(sentence === null ? 1 : 2);
  }
  const stop = () => {
    served.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

await main();
