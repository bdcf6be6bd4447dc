import type { CellStatus, Cube } from "#shared/cube.ts";
import type { DimensionCard } from "#shared/dimension.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { type Query, querySchema } from "#shared/query.ts";
import type { RefusalCode } from "#shared/refusal.ts";

const words = (da: string, en: string) => ({ da, en });

export const grossUnemployment: IndicatorCard = {
  id: "gross-unemployment",
  agency: "star",
  theme: "ledighed",
  label: words("Bruttoledige", "Gross unemployed"),
  subject: words("antallet af bruttoledige", "the number of gross unemployed"),
  definition: words("Ledige og aktiverede.", "Unemployed and activated."),
  formula: null,
  unit: { id: "fte-persons", label: words("fuldtidspersoner", "full-time persons"), isShare: false },
  decimals: 0,
  better: "lower",
  frequency: "month",
  basis: "residence",
  datedBy: null,
  period: "average",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  levels: ["country", "region", "municipality"],
  groupings: {},
  cuts: [["geography"]],
  every: 1,
  interval: null,
  mixes: null,
  evidence: null,
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: [],
  caveats: [words("De nyeste måneder revideres.", "The newest months are revised.")],
  mustNotBeReadAs: words("Ikke antal berørte personer.", "Not the number of persons affected."),
  transforms: ["none", "yoy", "sa"],
  adjustedLevels: ["country", "region", "landsdel", "municipality"],
  datasets: ["jobindsats-y25i01"],
  related: [],
  synonyms: ["ledighed"],
};

export const employees: IndicatorCard = {
  ...grossUnemployment,
  id: "employees",
  agency: "dst",
  theme: "beskaeftigelse",
  label: words("Lønmodtagere", "Employees"),
  unit: { id: "persons", label: words("personer", "persons"), isShare: false },
  better: "higher",
  basis: "national",
  by: ["time"],
  levels: ["country"],
  datasets: ["dst-lbesk01"],
};

export const y25i01: DatasetCard = {
  id: "jobindsats-y25i01",
  source: { id: "jobindsats", label: words("Jobindsats", "Jobindsats"), agency: "star", licence: "", homepage: "" },
  table: "y25i01",
  label: words("Ledige", "Unemployed"),
  documentation: "https://jobindsats.dk",
  frequency: "month",
  dimensions: ["time", "geography"],
  levels: ["country", "municipality"],
  groupings: {},
  measures: [],
  lagDays: 28,
  provisionalPeriods: 2,
  indicators: ["gross-unemployment"],
  release: {
    id: "r1",
    firstPeriod: "2007M01",
    lastPeriod: "2026M07",
    fetchedAt: "2026-09-15T08:02:00+02:00",
    updatedAt: "2026-08-28",
    nextUpdate: "2026-09-30",
    rows: 10,
    requestIds: [],
    findings: { stop: 0, warn: 0 },
  },
  state: "current",
  daysLate: 0,
};

const member = (code: string, level: string, label: string, order: number) => ({
  code,
  scheme: "STATBANK",
  label: words(label, label),
  level,
  parents: level === "country" ? [] : ["000"],
  validFrom: null,
  validTo: null,
  order,
  isTotal: level === "country",
  isUnknown: level === "unknown",
});

export const geography: DimensionCard = {
  id: "geography",
  label: words("Område", "Area"),
  levels: [],
  members: [
    member("000", "country", "Hele landet", 0),
    member("084", "region", "Region Hovedstaden", 1),
    member("082", "region", "Region Midtjylland", 2),
    { ...member("region-oestdanmark", "region", "Region Østdanmark", 3), validFrom: "2027-01-01" },
    member("101", "municipality", "København", 10),
    member("259", "municipality", "Køge", 11),
    member("751", "municipality", "Aarhus", 12),
  ],
};

/** One indicator's cube over months, with an area where one is named. */
export function cubeOf(
  card: IndicatorCard,
  cells: readonly (readonly [period: string, value: number | null, status?: CellStatus])[],
  area?: { code: string; label: string },
): Cube {
  return {
    axes: [
      { dimension: "indicator", members: [{ code: card.id, label: card.label }] },
      { dimension: "time", members: cells.map(([code]) => ({ code, label: words(code, code) })) },
      ...(area
        ? [{ dimension: "geography" as const, members: [{ code: area.code, label: words(area.label, area.label) }] }]
        : []),
    ],
    ...(area ? {} : { fixed: { geography: [{ code: "000", label: words("Hele landet", "All Denmark") }] } }),
    value: cells.map(([, value]) => value),
    status: Object.fromEntries(cells.flatMap(([, , status], at) => (status ? [[String(at), status]] : []))),
    units: { [card.id]: { ...card.unit, decimals: card.decimals } },
    notes: [],
    sources: [
      {
        indicator: card.id,
        dataset: card.datasets[0] ?? "",
        table: "y25i01",
        source: words("Jobindsats", "Jobindsats"),
        documentation: "https://jobindsats.dk",
        release: "r1",
        updatedAt: "2026-08-28",
        nextUpdate: "2026-09-30",
        fetchedAt: "2026-09-15T08:02:00+02:00",
      },
    ],
    generation: 142,
    mode: "demo",
  };
}

/** What a procedure answers instead of an answer. */
export class Refused extends Error {
  readonly data: {
    refusal: { code: RefusalCode; path: string; values: Record<string, string> } | null;
    reference: string | null;
  };

  constructor(data: Refused["data"]) {
    super("refused");
    this.data = data;
  }
}

export const standing = {
  generation: 142,
  publishedAt: "2026-09-15T08:02:00+02:00",
  mode: "demo",
  clock: "2026-09-15T09:00:00+02:00",
  role: "viewer",
  roles: ["viewer", "manager"],
} as const;

export type Answers = {
  answer?: (query: Query) => Cube | Promise<Cube>;
  indicators?: readonly IndicatorCard[];
  datasets?: readonly DatasetCard[];
  /** Answers to other procedures, by their names. */
  others?: Readonly<Record<string, (input: unknown) => unknown>>;
};

/** A `fetch` that answers the procedures as the server does, a batch at a time. `asked` lists them in their order. */
export function fakeServer({ answer, indicators = [grossUnemployment], datasets = [y25i01], others = {} }: Answers): {
  fetch: typeof fetch;
  asked: string[];
} {
  const asked: string[] = [];
  const one = async (procedure: string, input: unknown): Promise<unknown> => {
    asked.push(procedure);
    if (procedure === "standing") return standing;
    if (procedure === "indicators") return indicators;
    if (procedure === "datasets") return datasets;
    if (procedure === "dimension") return others["dimension"]?.(input) ?? geography;
    if (procedure === "preferences" && !others["preferences"]) return {};
    if (procedure === "ownTargets" && !others["ownTargets"]) return [];
    if (procedure === "answer" && answer) return answer(querySchema.parse(input));
    const other = others[procedure];
    if (other) return other(input);
    throw new Error(`nobody answers ${procedure}`);
  };
  const settled = async (procedure: string, input: unknown) => {
    try {
      return { result: { data: await one(procedure, input) } };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { error: { message: "x", code: -32600, data: { code: "X", httpStatus: 400, ...error.data } } };
    }
  };
  return {
    asked,
    fetch: async (address, init) => {
      const url = new URL(String(address instanceof Request ? address.url : address), "http://localhost");
      const procedures = url.pathname.replace("/trpc/", "").split(",");
      const inputs: Record<string, unknown> = JSON.parse(
        typeof init?.body === "string" ? init.body : (url.searchParams.get("input") ?? "{}"),
      );
      const results = await Promise.all(procedures.map((procedure, at) => settled(procedure, inputs[at])));
      return Response.json(results);
    },
  };
}
