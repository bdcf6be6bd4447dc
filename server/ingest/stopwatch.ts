/** Milliseconds spent in each named step, summed over tables. */
export type Stopwatch = {
  time: <Made>(step: string, work: () => Made | Promise<Made>) => Promise<Made>;
  spent: () => Readonly<Record<string, number>>;
};

export function stopwatch(clock: () => number): Stopwatch {
  const spent: Record<string, number> = {};
  return {
    time: async (step, work) => {
      const began = clock();
      try {
        return await work();
      } finally {
        spent[step] = (spent[step] ?? 0) + (clock() - began);
      }
    },
    spent: () => spent,
  };
}
