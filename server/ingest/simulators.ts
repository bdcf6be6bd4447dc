import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type Simulators = {
  /** Base addresses by source id. */
  addresses: Readonly<Record<string, string>>;
  stop: () => Promise<void>;
};

const startsWithinMs = 30_000;

function addressesIn(line: string): Record<string, string> {
  const read: unknown = JSON.parse(line);
  if (typeof read !== "object" || read === null) throw new Error("the simulators did not tell their addresses");
  return Object.fromEntries(
    Object.entries(read).flatMap(([id, address]) =>
      typeof address === "string" && /^https?:/.test(address) ? [[id, address.replace(/\/+$/, "")]] : [],
    ),
  );
}

/**
 * Starts the demonstration world on free loopback ports, in its own process, and has its agencies lay their files in
 * `inbox` first. It ends with `stop`, and when this process ends: its input is a pipe from here. Rejects where it does not
 * tell its addresses.
 */
export async function startSimulators(clock: string, inbox: string | null): Promise<Simulators> {
  const root = join(import.meta.dirname, "../..");
  const program = ["--import", "tsx", join(root, "server/demo/main.ts"), "--port", "0"];
  const child = spawn(process.execPath, inbox === null ? program : [...program, "--inbox", inbox], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, DEMO_CLOCK: clock },
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const timer = setTimeout(() => child.kill("SIGKILL"), startsWithinMs);
  try {
    const [line]: unknown[] = await Promise.race([
      once(lines, "line"),
      ended.then(() => {
        throw new Error("the simulators ended before they were ready");
      }),
    ]);
    return {
      addresses: addressesIn(String(line)),
      stop: async () => {
        child.kill("SIGTERM");
        await ended;
      },
    };
  } catch (cause) {
    child.kill("SIGKILL");
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}
