/** How many calls a client may make: a bucket that holds `most` and is refilled evenly over a minute. */
export type CallLimit = {
  /** Takes `calls` from the client's bucket: 0 where they were there, else the seconds until they will be. */
  take: (client: string, calls: number) => number;
};

type Bucket = { left: number; at: number };

/** Clients remembered at once; beyond it the one longest unseen is forgotten, whose bucket is the fullest. */
const mostClients = 10_000;

/** A call limit by a monotonic clock in milliseconds. More calls at once than the bucket holds never pass. */
export function callLimit(most: number, now: () => number): CallLimit {
  const buckets = new Map<string, Bucket>();
  const perMs = most / 60_000;
  return {
    take: (client, calls) => {
      const at = now();
      const before = buckets.get(client);
      const left = before ? Math.min(most, before.left + (at - before.at) * perMs) : most;
      const passes = left >= calls;
      buckets.delete(client);
      buckets.set(client, { left: passes ? left - calls : left, at });
      const [oldest] = buckets.keys();
      if (buckets.size > mostClients && oldest !== undefined) buckets.delete(oldest);
      return passes ? 0 : Math.ceil((Math.min(calls, most) - left) / perMs / 1000) || 1;
    },
  };
}
