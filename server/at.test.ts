import { expect, test } from "vitest";
import { atFiles } from "./demo/atFiles.ts";
import { world } from "./demo/world.ts";
import type { Delivery, SourceRow } from "./sources/define.ts";
import at from "./sources/at/source.ts";

/** The files that Arbejdstilsynet lays in the demonstration's inbox meet the contracts they are read by. */
const denmark = world("2026-09-15T09:00:00+02:00");

const contractsOf = (name: string) => at.contracts?.filter((contract) => contract.name.test(name)) ?? [];

const read = new Map<string, SourceRow[]>();

/** The rows of a file, made and read once. */
async function rowsOf(name: string): Promise<SourceRow[]> {
  const rows = read.get(name) ?? (await rowsIn(name));
  read.set(name, rows);
  return rows;
}

async function rowsIn(name: string): Promise<SourceRow[]> {
  const bytes = await atFiles.find((file) => file.name === name)!.bytes(denmark);
  const table = at.tables.find(({ dataset }) => dataset === contractsOf(name)[0]?.dataset)!;
  const delivery: Delivery = {
    name,
    request: { method: "GET", url: `file:${name}`, body: null },
    response: { status: 200, contentType: "", requestId: null },
    bytes,
    fetchedAt: "2026-09-15T07:00:00Z",
  };
  return [...at.parse(delivery, table)];
}

test("each file is that of one contract, and each contract has its file", () => {
  const held = atFiles.flatMap(({ name }) => contractsOf(name).map(({ dataset }) => dataset));
  expect(held).toEqual(at.tables.map(({ dataset }) => dataset));
});

test.each(atFiles)(
  "every word and period of $name is known, and it begins and ends as it is promised to",
  async ({ name }) => {
    const rows = await rowsOf(name);
    const table = at.tables.find(({ dataset }) => dataset === contractsOf(name)[0]?.dataset)!;
    const unknown = rows.filter(
      ({ keys }) =>
        at.period(keys.time) === null ||
        table.dimensions.some((dimension) => !at.codes(dimension, table).has(keys[dimension] ?? "")),
    );
    expect(unknown).toEqual([]);
    expect(at.period(rows[0]?.keys.time ?? "")).toBe(table.firstPeriod);
  },
);

test.each([
  ["at_ulykker_branche.csv", "2025"],
  ["at_beskaeftigede.xlsx", "2024"],
  ["at_doedsulykker.xlsx", "2025"],
  ["at_ulykkesbarometer.csv", "2025"],
  ["at_erhvervssygdomme.csv", "2025"],
  ["at_tilsyn_branche.xlsx", "2026 K2"],
  ["at_afgoerelser.csv", "2026 K2"],
  ["at_noal.xlsx", "2023"],
])("the newest period of %s on 15 September 2026 is %s", async (name, newest) => {
  expect((await rowsOf(name)).at(-1)?.keys.time).toBe(newest);
});

test("the accidents of 2019 are 42,709 in the file, all industries, absences and sexes (domain notes D.6)", async () => {
  const rows = await rowsOf("at_ulykker_branche.csv");
  const total = rows.find(
    ({ keys }) => keys.time === "2019" && [keys.industry, keys.severity, keys.sex].every((word) => word === "I alt"),
  );
  expect(total?.value).toBe(42_709);
  expect(rows.length).toBeLessThanOrEqual(60_000);
});

test("no count from 1 to 4 stands in a file, and no group of the survey with fewer than 30 answers", async () => {
  for (const { name } of atFiles) {
    const least = at.tables.find(({ dataset }) => dataset === contractsOf(name)[0]?.dataset)?.smallestCount ?? 0;
    const small = (await rowsOf(name)).filter(
      ({ measure, value }) => !measure.endsWith("pct.") && value !== null && value > 0 && value < least,
    );
    expect(small).toEqual([]);
  }
});
