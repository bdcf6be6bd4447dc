import { expect, test } from "vitest";
import { firstQueries } from "#shared/firstQueries.ts";
import { defaults } from "#shared/selection.ts";
import { employees, geography, grossUnemployment, y25i01 } from "../../data/fakeServer.ts";
import { tileFigures } from "./figures.ts";

test("where nothing is chosen the tiles ask what the page brought with it", () => {
  const quarterly = { ...employees, id: "publicly-supported", frequency: "quarter" as const };
  const yearly = { ...employees, id: "employment-rate", frequency: "year" as const };
  const indicators = [grossUnemployment, employees, quarterly, yearly];
  const known = { indicators, datasets: [y25i01], geography };
  const asked = tileFigures(defaults, known).flatMap(({ tiles }) => tiles.map(({ figure }) => figure.query));
  expect(asked).toHaveLength(4);
  expect(asked).toEqual(expect.arrayContaining(firstQueries(indicators)));
});

test("an indicator that is no headline has no tile", () => {
  const known = { indicators: [{ ...employees, id: "work-sharing" }], datasets: [y25i01], geography };
  expect(tileFigures(defaults, known)).toEqual([]);
});
