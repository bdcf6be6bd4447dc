import type { Doors, Standing } from "./doors.ts";

/**
 * What is served now (nothing before the first generation), then each new generation as it is published, until `signal`.
 * Newest only: a slow reader sees the last, not all of them.
 */
export async function* switches(
  { onSwitch, now }: { onSwitch: Doors["onSwitch"]; now: () => Standing | null },
  signal: AbortSignal,
): AsyncGenerator<Standing> {
  let newest: Standing | null = null;
  let wake = () => {};
  const stop = onSwitch((standing) => {
    newest = standing;
    wake();
  });
  const onAbort = () => wake();
  signal.addEventListener("abort", onAbort);
  try {
    newest = now();
    while (!signal.aborted) {
      const next: Standing | null = newest;
      newest = null;
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    stop();
    signal.removeEventListener("abort", onAbort);
  }
}
