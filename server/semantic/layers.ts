import { firstEmpty, rankOf } from "#server/disclosure/standing.ts";
import type { Frequency } from "#shared/period.ts";
import type { RawRows } from "#server/store/store.ts";
import { type Plan, type Read, type Reads, type Series, slotsAt, widthOf } from "./grid.ts";
import { ownPeriods } from "./mapping.ts";
import { partsNeeded } from "./wholes.ts";

/** What was read for one `Read`, dense over time slot × its own places. `worst` is 255 where there was no row. */
type Sums = { value: Float64Array; complete: Int32Array; worst: Uint8Array };

/** Numbers of one kind over time slot × place, and the rank of each; a number stands only where the rank is not empty. */
export type Layer = { value: Float64Array; rank: Uint8Array };

/** What is made of a rule: the figure itself, and the parts that a rolling ratio or an interval is made from. */
export type Role = "value" | "numerator" | "denominator";

const noRow = 255;
const [provisional, missing, unpublished, impossible] = [
  rankOf("provisional"),
  rankOf("missing"),
  rankOf("unpublished"),
  rankOf("impossible"),
];

/** The standing of a sum from that of both its parts: what cannot occur adds nothing to what does. */
const joined = (one: number, other: number): number => {
  if (one === noRow || (one === impossible && other < firstEmpty)) return other;
  return other === impossible && one < firstEmpty ? one : Math.max(one, other);
};

const ownWidth = ({ places }: Read) => places.reduce((width, { mapping }) => width * mapping.expected.length, 1);

/** The rows of the store by read, dense. */
export function sumsOf(rows: RawRows | null, { reads, times }: Plan): Sums[] {
  const sums = reads.map((read) => {
    const size = times.length * ownWidth(read);
    return { value: new Float64Array(size), complete: new Int32Array(size), worst: new Uint8Array(size).fill(noRow) };
  });
  if (!rows) return sums;
  const { read = [], cell = [], value = [], complete = [], worst = [] } = rows.columns;
  for (let row = 0; row < rows.rows; row += 1) {
    const sum = sums[Number(read[row])];
    const place = cell[row];
    if (!sum || typeof place !== "number") continue;
    sum.value[place] = Number(value[row]);
    sum.complete[place] = Number(complete[row]);
    sum.worst[place] = Number(worst[row]);
  }
  return sums;
}

/** For each place of the plan: the place of a read's own grid. */
function placesOf({ places }: Read, { across }: Plan): Int32Array {
  const steps = across.map(() => 0);
  let step = 1;
  for (const { at, mapping } of places.toReversed()) {
    if (at !== null) steps[at] = step;
    step *= mapping.expected.length;
  }
  return Int32Array.from({ length: widthOf(across) }, (_, place) =>
    slotsAt(across, place).reduce((own, slot, at) => own + slot * (steps[at] ?? 0), 0),
  );
}

/** How reads become cells: the frequency of what they are for, and whether a slot of several periods is their mean. */
type Making = { frequency: Frequency; mean: boolean };

/** Reads as cells: whole sums with their standing, and what the others lack. */
function layerOf(reads: Reads, sums: readonly Sums[], plan: Plan, { frequency, mean }: Making): Layer {
  const width = widthOf(plan.across);
  const size = plan.times.length * width;
  const layer: Layer = { value: new Float64Array(size), rank: new Uint8Array(size).fill(noRow) };
  const covered = new Float64Array(plan.times.length);
  for (const number of reads) {
    const [read, sum] = [plan.reads[number], sums[number]];
    if (!read || !sum) continue;
    const places = placesOf(read, plan);
    const own = ownWidth(read);
    const needed = partsNeeded(read);
    for (let time = 0; time < plan.times.length; time += 1) {
      const count = read.periods.expected[time] ?? 0;
      if (count === 0) continue;
      covered[time] = (covered[time] ?? 0) + count / read.perPeriod;
      for (const [place, ownPlace] of places.entries()) {
        const [to, from] = [time * width + place, time * own + ownPlace];
        const found = sum.worst[from] ?? noRow;
        const isWhole = found !== noRow && (sum.complete[from] ?? 0) >= (needed[from] ?? Infinity);
        const rank =
          found !== noRow && (isWhole || found >= firstEmpty) ? found : read.beyond[time] ? unpublished : missing;
        layer.value[to] = (layer.value[to] ?? 0) + (sum.value[from] ?? 0) / read.meanOf;
        layer.rank[to] = joined(layer.rank[to] ?? noRow, rank);
      }
    }
  }
  const wanted = plan.times.map((slot) => ownPeriods(slot, frequency).length);
  for (let at = 0; at < size; at += 1) {
    const time = Math.floor(at / width);
    const periods = wanted[time] ?? 1;
    if (layer.rank[at] === noRow) layer.rank[at] = reads.length === 0 ? unpublished : missing;
    if ((covered[time] ?? 0) < periods) layer.rank[at] = Math.max(layer.rank[at] ?? missing, missing);
    if (mean) layer.value[at] = (layer.value[at] ?? 0) / periods;
  }
  return layer;
}

type Ratio = Extract<Series["rule"], { kind: "ratio" }>;

/** One layer divided by another, cell by cell; by nothing it is missing. */
function divided(above: Layer, below: Layer, per: number): Layer {
  const [value, rank] = [above.value.slice(), above.rank.slice()];
  for (let at = 0; at < value.length; at += 1) {
    const worst = Math.max(above.rank[at] ?? missing, below.rank[at] ?? missing);
    const by = below.value[at] ?? 0;
    rank[at] = worst < firstEmpty && by === 0 ? missing : worst;
    value[at] = ((above.value[at] ?? 0) * per) / by;
  }
  return { value, rank };
}

function ratioLayers(rule: Ratio, layer: (reads: Reads) => Layer, width: number): Record<Role, Layer> {
  const [published, numerator, denominator] = [layer(rule.published), layer(rule.numerator), layer(rule.denominator)];
  for (let at = 0; at < denominator.rank.length; at += 1)
    if (rule.carried[Math.floor(at / width)] !== null)
      denominator.rank[at] = Math.max(denominator.rank[at] ?? missing, provisional);
  const whole = rule.whole && divided(layer(rule.whole.numerator), layer(rule.whole.denominator), rule.per);
  const made = divided(numerator, denominator, rule.per);
  const value = whole ? divided(made, whole, 1) : made;
  for (let at = 0; at < value.rank.length; at += 1) {
    if (!rule.own[at % width]) continue;
    value.rank[at] = published.rank[at] ?? missing;
    value.value[at] = published.value[at] ?? 0;
  }
  return { value, numerator, denominator };
}

function productLayers(
  { left, right, per }: Extract<Series["rule"], { kind: "product" }>,
  layer: (reads: Reads, mean: boolean) => Layer,
): Record<Role, Layer> {
  const [numerator, denominator] = [layer(left, true), layer(right, true)];
  return {
    value: {
      value: numerator.value.map((number, at) => number * (denominator.value[at] ?? 0) * per),
      rank: numerator.rank.map((rank, at) => Math.max(rank, denominator.rank[at] ?? missing)),
    },
    numerator,
    denominator,
  };
}

/** A series as cells. The source's own ratio stands where it publishes the very cell. */
export function layersOf({ indicator, rule, isMean }: Series, sums: readonly Sums[], plan: Plan): Record<Role, Layer> {
  const { frequency } = indicator;
  const layer = (reads: Reads, mean = false) => layerOf(reads, sums, plan, { frequency, mean });
  if (rule.kind === "ratio") return ratioLayers(rule, layer, widthOf(plan.across));
  if (rule.kind === "product") return productLayers(rule, layer);
  const value = layer(rule.value, isMean);
  return { value, numerator: value, denominator: rule.base.length > 0 ? layer(rule.base) : value };
}
