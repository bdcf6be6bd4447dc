import type { CellStatus } from "#shared/cube.ts";
import { total } from "#shared/dimension.ts";
import { partsIn, type Period, shift } from "#shared/period.ts";
import { membersOf } from "#server/dimensions/breakdowns.ts";
import type { PlaceDimension } from "./grid.ts";
import { along, cellsOf, existsIn, lattice, nameOf, type Truth } from "./lattice.test.world.ts";

/** A cell as it should be. What is missing and what is not out yet are one: both are empty without being hidden. */
export type Known = { value: number | null; status: CellStatus };
/** One code for each dimension asked about. */
export type Spot = Partial<Record<PlaceDimension, string>>;

const empty = (status: CellStatus): Known => ({ value: null, status });

function worst(parts: readonly Known[]): CellStatus {
  for (const status of ["suppressed", "impossible", "missing", "provisional"] as const)
    if (parts.some((part) => part.status === status)) return status;
  return "ok";
}

function sum(parts: readonly Known[]): Known {
  const status = parts.length === 0 ? "missing" : worst(parts);
  if (status === "suppressed" || status === "missing" || status === "impossible") return empty(status);
  return { value: parts.reduce((all, { value }) => all + (value ?? 0), 0), status };
}

const scaled = ({ value, status }: Known, by: number): Known => ({ value: value === null ? null : value * by, status });

function ratio(above: Known, below: Known, per: number): Known {
  const status = worst([above, below]);
  if (above.value === null || below.value === null) return empty(status);
  return below.value === 0 ? empty("missing") : { value: (above.value * per) / below.value, status };
}

/** What the definitions of the lattice's indicators say, by plain loops over the published cells. */
export function naiveOver(truth: Truth) {
  const cells = new Map<string, Known>();
  for (const table of lattice)
    for (const { period, measure, value, status, ...codes } of cellsOf(table, truth)) {
      const own = along.flatMap((id) => codes[id] ?? []);
      cells.set(nameOf(table.dataset, measure, period, own), { value, status });
    }

  /** The codes of a table that make a code, and whether each may be left out: what could not be placed, what has ended. */
  const leaves = (dataset: string, id: PlaceDimension, code: string) => {
    const published = lattice.find((table) => table.dataset === dataset)?.codes[id] ?? [];
    if (published.includes(code)) return [{ code, mayLack: () => false }];
    const whole = membersOf(id).find((member) => member.code === code);
    return membersOf(id)
      .filter((member) => published.includes(member.code) && (whole?.isTotal || member.parents.includes(code)))
      .map((member) => ({
        code: member.code,
        mayLack: (period: Period) => (member.isUnknown && !whole?.isUnknown) || !existsIn(id, member.code, period),
      }));
  };

  /** One period of one measure at a spot: the published cell, or the sum of those that make it. */
  const read = (dataset: string, measure: string, period: Period, spot: Spot): Known => {
    const dimensions = along.filter((id) => lattice.find((table) => table.dataset === dataset)?.codes[id]);
    let ways: { codes: string[]; mayLack: boolean }[] = [{ codes: [], mayLack: false }];
    for (const id of dimensions)
      ways = ways.flatMap(({ codes, mayLack }) =>
        leaves(dataset, id, spot[id] ?? (id === "geography" ? "000" : total.code)).map((leaf) => ({
          codes: [...codes, leaf.code],
          mayLack: mayLack || leaf.mayLack(period),
        })),
      );
    return sum(
      ways.flatMap(({ codes, mayLack }) => {
        const found = cells.get(nameOf(dataset, measure, period, codes)) ?? empty("missing");
        return mayLack && found.status === "missing" ? [] : [found];
      }),
    );
  };
  const over = (dataset: string, measure: string, periods: readonly Period[], spot: Spot) =>
    sum(periods.map((period) => read(dataset, measure, period, spot)));
  const employed = (years: readonly Period[], spot: Spot): Known => {
    const carried = years.some((year) => year > "2023");
    const found = over(
      "lat-employed",
      "count",
      years.map((year) => (year > "2023" ? "2023" : year)),
      spot,
    );
    return carried && found.status === "ok" ? { ...found, status: "provisional" } : found;
  };
  const quarters = (years: readonly Period[]) => years.flatMap((year) => partsIn(year, "quarter"));
  const monthly = (months: readonly Period[], spot: Spot) =>
    sum(months.map((month) => read(month > "2024M03" ? "lat-months" : "lat-old-months", "count", month, spot)));
  const table = ({ geography }: Spot) => (geography === undefined ? "lat-events" : "lat-areas");

  const definitions: Readonly<Record<string, (periods: readonly Period[], spot: Spot) => Known>> = {
    events: (years, spot) => over(table(spot), "count", years, spot),
    serious: (years, spot) => over("lat-events", "count", years, { ...spot, severity: "serious" }),
    incidence: (years, spot) =>
      ratio(over("lat-events", "count", years, spot), employed(years, { ...spot, severity: undefined }), 1000),
    share: (years, spot) => {
      const codes = lattice.find(({ dataset }) => dataset === table(spot))?.codes;
      const isOwn = along.every((id) => !codes?.[id] || codes[id].includes(spot[id] ?? total.code));
      return isOwn && years.length === 1
        ? read(table(spot), "rate", years[0] ?? "", spot)
        : ratio(over(table(spot), "count", years, spot), over(table(spot), "base", years, spot), 100);
    },
    risk: (years, spot) => {
      const rate = (at: Spot) => ratio(over("lat-quarters", "count", quarters(years), at), employed(years, at), 1);
      return ratio(rate(spot), rate({ ...spot, industry: undefined }), 1);
    },
    followed: (years, spot) =>
      ratio(
        over(
          "lat-events",
          "count",
          years.flatMap((year) => [year, shift(year, 1)]),
          spot,
        ),
        over("lat-events", "count", years, spot),
        100,
      ),
    strain: (years, spot) => {
      const left = scaled(over("lat-quarters", "count", quarters(years), spot), 1 / 4);
      const right = over("lat-events", "count", years, spot);
      return left.value === null || right.value === null
        ? empty(worst([left, right]))
        : { value: left.value * right.value * 0.01, status: worst([left, right]) };
    },
    "benefits-sum": monthly,
    "benefits-average": (months, spot) => scaled(monthly(months, spot), 1 / months.length),
    survey: ([year = ""], spot) => read(year > "2018" ? "lat-survey" : "lat-old-survey", "rate", year, spot),
  };
  return (indicator: string, periods: readonly Period[], spot: Spot): Known =>
    definitions[indicator]?.(periods, spot) ?? empty("missing");
}
