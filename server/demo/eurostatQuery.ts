import type { EurostatCube, EurostatDimension } from "./eurostatCube.ts";

/** A refusal as Eurostat words it: an HTTP status, its own number and label. */
export class EurostatRefusal extends Error {
  readonly status: number;
  readonly id: number;

  constructor(status: number, id: number, label: string) {
    super(label);
    this.status = status;
    this.id = id;
  }
}

/** What of a dataset is asked for: codes by dimension, and the first period. */
export type Asked = { codes: ReadonlyMap<string, readonly string[]>; since: string | null };

export function findCube(cubes: readonly EurostatCube[], id: string): EurostatCube {
  const cube = cubes.find((one) => one.id === id.toUpperCase());
  if (cube) return cube;
  throw new EurostatRefusal(404, 100, `ERR_NOT_FOUND_4: ${id} is not available for dissemination.`);
}

const ownOf = (dimension: EurostatDimension, wanted: readonly string[]): EurostatDimension => ({
  ...dimension,
  values: dimension.values.filter(([code]) => wanted.includes(code)),
});

/** The dimensions with the codes asked for. A dimension that is not there is refused, a code that is not is left out unsaid. */
export function chosenOf(cube: EurostatCube, { codes, since }: Asked, limit: number): EurostatDimension[] {
  const known = new Set(cube.dimensions.map(({ id }) => id));
  for (const id of codes.keys())
    if (!known.has(id)) {
      const label = `INVALID_QUERY_DIMENSION: Query is invalid as per its structure's definition. Dimension "${id.toUpperCase()}" is not defined`;
      throw new EurostatRefusal(400, 150, label);
    }
  const chosen = cube.dimensions.map((dimension) => {
    const wanted = codes.get(dimension.id);
    const own = wanted ? ownOf(dimension, wanted) : dimension;
    if (dimension.id !== "time" || since === null) return own;
    return { ...own, values: own.values.filter(([code]) => code >= since) };
  });
  const cells = chosen.reduce((product, { values }) => product * values.length, 1);
  if (cells > limit) {
    const label = `EXTRACTION_TOO_BIG: The requested extraction is too big, estimated ${cells} rows, max authorised is ${limit}, please change your filters to reduce the extraction size`;
    throw new EurostatRefusal(413, 413, label);
  }
  return chosen;
}

const settings = new Set(["format", "lang", "compress", "formatVersion", "labels", "sinceTimePeriod"]);

/** The filters of the statistics API: `geo=DK&geo=SE&sinceTimePeriod=2015`. */
export function statisticsQuery(query: URLSearchParams): Asked {
  const keys = [...new Set(query.keys())].filter((key) => !settings.has(key));
  return { codes: new Map(keys.map((key) => [key, query.getAll(key)])), since: query.get("sinceTimePeriod") };
}

/** The filters of the SDMX 3.0 API: `c[geo]=DK,SE&c[TIME_PERIOD]=ge:2015`. */
export function sdmxQuery(query: URLSearchParams): Asked {
  const codes = new Map<string, string[]>();
  let since: string | null = null;
  for (const [key, value] of query) {
    const [, id] = /^c\[(\w+)\]$/.exec(key) ?? [];
    if (id === "TIME_PERIOD") since = value.replace(/^ge:/, "");
    else if (id !== undefined) codes.set(id, value.split(","));
  }
  return { codes, since };
}
