import {
  type BreakdownId,
  type DimensionCard,
  type DimensionId,
  geographyLevels,
  type Member,
} from "#shared/dimension.ts";
import { formatPeriod } from "#shared/format.ts";
import {
  comparePeriods,
  firstDay,
  type Frequency,
  frequencyOf,
  lastDay,
  type Period,
  periodsBetween,
} from "#shared/period.ts";
import { dimensionTerms, frequencyTerms, levelTerms } from "#shared/terms.ts";
import type { Words } from "#shared/words.ts";
import { breakdowns, groupingsOf } from "#server/dimensions/breakdowns.ts";
import { levelName } from "./levelNames.ts";
import { geography } from "#server/dimensions/geography.ts";
import type { Generation } from "#server/store/manifest.ts";

const periodLabels = new Map<Period, Words>();

/** The words of a period; kept, since the calendar has few. */
export function periodLabel(period: Period): Words {
  const known = periodLabels.get(period);
  if (known) return known;
  const label = { da: formatPeriod(period, "da"), en: formatPeriod(period, "en") };
  periodLabels.set(period, label);
  return label;
}

/** Every period published in a generation, each frequency from its first to its last. */
function timeCard(generation: Generation | null): DimensionCard {
  const spans = new Map<Frequency, { from: Period; to: Period }>();
  for (const { firstPeriod, lastPeriod } of generation?.releases ?? []) {
    const frequency = frequencyOf(firstPeriod);
    const { from, to } = spans.get(frequency) ?? { from: firstPeriod, to: lastPeriod };
    spans.set(frequency, {
      from: comparePeriods(firstPeriod, from) < 0 ? firstPeriod : from,
      to: comparePeriods(lastPeriod, to) > 0 ? lastPeriod : to,
    });
  }
  const periods = [...spans].flatMap(([frequency, { from, to }]) =>
    periodsBetween(from, to).map((code) => ({ frequency, code })),
  );
  const members = periods.map(({ frequency, code }, order): Member => ({
    code,
    scheme: "STATBANK",
    label: periodLabel(code),
    level: frequency,
    parents: [],
    validFrom: firstDay(code),
    validTo: lastDay(code),
    order,
    isTotal: false,
    isUnknown: false,
  }));
  const levels = [...spans.keys()].map((id) => ({ id, label: frequencyTerms[id] }));
  return { id: "time", label: { da: "periode", en: "period" }, levels, members };
}

const geographyCard: DimensionCard = {
  id: "geography",
  label: { da: "område", en: "area" },
  levels: geographyLevels.map((level) => ({ id: level, label: levelTerms[level] })),
  members: [...geography],
};

const breakdownCard = (id: BreakdownId): DimensionCard => ({
  id,
  label: dimensionTerms[id],
  levels: groupingsOf(id).map((level) => ({ id: level, label: levelName(id, level) })),
  members: [...breakdowns[id]],
});

/** A dimension with its members in statistical order. */
export function dimensionCard(id: DimensionId, generation: Generation | null): DimensionCard {
  if (id === "time") return timeCard(generation);
  return id === "geography" ? geographyCard : breakdownCard(id);
}
