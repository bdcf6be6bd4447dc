import type { AuditLine } from "#server/audit/chain.ts";
import type { Cube } from "#shared/cube.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Rows } from "#shared/figure.ts";
import type { Query } from "#shared/query.ts";
import { Refusal, type RefusalCode } from "#shared/refusal.ts";
import type { Doors, Standing } from "./doors.ts";
import { fakeKept } from "./fakeKept.ts";

const words = (da: string, en: string) => ({ da, en });

export const fakeIndicator: IndicatorCard = {
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
  levels: ["country", "municipality"],
  groupings: {},
  cuts: [["geography"]],
  every: 1,
  interval: null,
  mixes: null,
  evidence: null,
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: [],
  caveats: [],
  mustNotBeReadAs: words("Ikke AKU-ledighed.", "Not LFS unemployment."),
  transforms: ["none", "yoy"],
  adjustedLevels: [],
  datasets: ["jobindsats-y25i01"],
  related: [],
  synonyms: ["ledighed"],
};

export const fakeDataset: DatasetCard = {
  id: "jobindsats-y25i01",
  source: {
    id: "jobindsats",
    label: words("Jobindsats", "Jobindsats"),
    agency: "star",
    licence: "-",
    homepage: "https://jobindsats.dk",
  },
  table: "Y25I01",
  label: words("Ledige", "Unemployed"),
  documentation: "https://jobindsats.dk",
  frequency: "month",
  dimensions: ["time", "geography"],
  levels: ["country", "municipality"],
  groupings: {},
  measures: [{ id: "fte", label: words("Fuldtidsledige", "Full-time unemployed"), unit: "fte-persons" }],
  lagDays: 28,
  provisionalPeriods: 2,
  indicators: ["gross-unemployment"],
  release: null,
  state: "empty",
  daysLate: 0,
};

const cube: Cube = {
  axes: [
    { dimension: "indicator", members: [{ code: "gross-unemployment", label: fakeIndicator.label }] },
    { dimension: "time", members: [{ code: "2026M06", label: words("juni 2026", "June 2026") }] },
  ],
  value: [80_123],
  status: {},
  units: { "gross-unemployment": { ...fakeIndicator.unit, decimals: 0 } },
  notes: [],
  sources: [],
  generation: 7,
  mode: "demo",
};

/** Doors for tests: one indicator, one cell. The transformation `index` is refused with `refuses`, `rolling12` breaks down. */
export function fakeDoors({
  refuses = "not-additive",
  isEmpty = false,
}: { refuses?: RefusalCode; isEmpty?: boolean } = {}) {
  const recorded: AuditLine[] = [];
  const asked: Query[] = [];
  const rowsAsked: (Rows | undefined)[] = [];
  const listeners = new Set<(standing: Standing) => void>();
  const standing: Standing = {
    generation: 7,
    publishedAt: "2026-09-15T09:00:00+02:00",
    mode: "demo",
    clock: "2026-09-15T09:00:00+02:00",
  };

  const answer = (query: Query): Promise<Cube> => {
    asked.push(query);
    const unknown = query.indicators.find((id) => id !== fakeIndicator.id);
    if (unknown !== undefined) return Promise.reject(new Refusal("unknown-indicator", "indicators", { id: unknown }));
    if (query.transform === "index") return Promise.reject(new Refusal(refuses, "transform", { indicator: "x" }));
    if (query.transform === "rolling12") return Promise.reject(new Error("SELECT secret FROM obs"));
    return Promise.resolve(cube);
  };

  const doors: Doors = {
    standing: () => {
      if (isEmpty) throw new Refusal("not-ready", "generation");
      return standing;
    },
    answer,
    indicators: () => [fakeIndicator],
    datasets: () => [fakeDataset],
    estateChanges: () => Promise.resolve([]),
    vintages: () => Promise.resolve({ periods: [], vintages: [] }),
    calendar: () => Promise.resolve({ today: "2026-09-15", coming: [], looks: [] }),
    latency: () => [],
    lineage: async (query) => {
      const { generation, mode } = await answer(query);
      return { generation, publishedAt: standing.publishedAt, mode, steps: [] };
    },
    reconciliations: () => [],
    qualities: () => Promise.resolve([]),
    quality: (dataset) => Promise.reject(new Refusal("unknown-dataset", "dataset", { id: dataset })),
    reconcile: (id) => Promise.resolve({ id, cube, against: [], lacking: [] }),
    industryBridge: () => [],
    ranking: ({ area }) => Promise.reject(new Refusal("unknown-member", "area", { code: area })),
    dimension: (id) => ({ id, label: words("tid", "time"), levels: [], members: [] }),
    file: async (figure, format, language, _drawing, rows) => {
      rowsAsked.push(rows);
      const { generation, mode } = await answer(figure.query);
      const isJson = format === "json-stat";
      return {
        name: `${figure.id}_${language}.${format}`,
        contentType: isJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
        bytes: Buffer.from(
          isJson ? JSON.stringify({ version: "2.0", value: [80_123] }) : "time,value\n2026M06,80123\n",
        ),
        cells: 1,
        generation,
        mode,
      };
    },
    onSwitch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kept: fakeKept,
    record: (line) => {
      recorded.push(line);
      return Promise.resolve();
    },
  };
  const publish = (generation: number) => {
    for (const listener of listeners) listener({ ...standing, generation });
  };
  return { doors, recorded, asked, rowsAsked, publish, listeners };
}
