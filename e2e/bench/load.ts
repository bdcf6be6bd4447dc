import autocannon from "autocannon";

export type Load = { name: string; perSecond: number; p50: number; p99: number; failed: number };

/** Answers a second of an address under 32 clients, after a warm-up. `pathOf` is asked anew for each call. */
export async function load(name: string, origin: string, pathOf: () => string, seconds: number): Promise<Load> {
  const run = (duration: number) =>
    autocannon({
      url: origin,
      connections: 32,
      duration,
      requests: [{ setupRequest: (request) => ({ ...request, path: pathOf() }) }],
    });
  await run(2);
  const result = await run(seconds);
  return {
    name,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
