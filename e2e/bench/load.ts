import autocannon from "autocannon";

/** What is asked for, again and again: `pathOf` anew for each call. */
export type Contender = { name: string; pathOf: () => string };

/** One round: answers a second, milliseconds a client waited, and milliseconds of processor the server spent on an answer. */
export type Round = { perSecond: number; p50: number; p99: number; cpuMs: number; failed: number };

export type Measured = { name: string; rounds: Round[] };

const clients = 32;

/** Processor milliseconds of the measured process so far. */
export type Spent = () => Promise<number>;

async function round(origin: string, { pathOf }: Contender, spent: Spent, seconds: number): Promise<Round> {
  const before = await spent();
  const result = await autocannon({
    url: origin,
    connections: clients,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, path: pathOf() }) }],
  });
  const cpuMs = ((await spent()) - before) / result.requests.total;
  const { p50, p99 } = result.latency;
  return { perSecond: result.requests.average, p50, p99, cpuMs, failed: result.non2xx + result.errors };
}

/** Each contender under 32 clients, in turns, after a warm-up of each, so that what disturbs the machine disturbs all. */
export async function duel(
  origin: string,
  contenders: readonly Contender[],
  spent: Spent,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Measured[]> {
  const measured = contenders.map(({ name }): Measured => ({ name, rounds: [] }));
  for (const contender of contenders) await round(origin, contender, spent, 3);
  for (let turn = 0; turn < rounds; turn += 1)
    for (const [at, contender] of contenders.entries())
      measured[at]?.rounds.push(await round(origin, contender, spent, seconds));
  return measured;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How many times as much ours costs, the median over the turns: by processor time, and by answers a second. */
export function ratio(ours: Measured, theirs: Measured): { cpu: number; throughput: number } {
  const turns = ours.rounds.flatMap((round, at) => {
    const other = theirs.rounds[at];
    return other ? [{ cpu: round.cpuMs / other.cpuMs, throughput: other.perSecond / round.perSecond }] : [];
  });
  return { cpu: median(turns.map(({ cpu }) => cpu)), throughput: median(turns.map(({ throughput }) => throughput)) };
}

/** A row of the table: the medians over the turns. */
export const row = ({ name, rounds }: Measured) => {
  const of = (key: keyof Round) => median(rounds.map((one) => one[key]));
  return {
    "": name,
    "svar/s": Math.round(of("perSecond")),
    "CPU ms/svar": Number(of("cpuMs").toFixed(3)),
    "p50 ms": of("p50"),
    "p99 ms": of("p99"),
    fejl: rounds.reduce((sum, { failed }) => sum + failed, 0),
  };
};
