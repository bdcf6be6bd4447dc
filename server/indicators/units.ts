import type { Unit } from "#shared/indicator.ts";

const units = {
  persons: {
    id: "persons",
    label: { da: "personer", en: "persons" },
    one: { da: "person", en: "person" },
    isShare: false,
  },
  "fte-persons": {
    id: "fte-persons",
    label: { da: "fuldtidspersoner", en: "full-time persons" },
    one: { da: "fuldtidsperson", en: "full-time person" },
    isShare: false,
  },
  percent: { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true },
  "percentage-points": {
    id: "percentage-points",
    label: { da: "pct.-point", en: "percentage points" },
    isShare: true,
  },
  index: { id: "index", label: { da: "indeks", en: "index" }, isShare: false },
  positions: {
    id: "positions",
    label: { da: "stillinger", en: "vacancies" },
    one: { da: "stilling", en: "vacancy" },
    isShare: false,
  },
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof units;

export const unitOf = (id: UnitId): Unit => units[id];
