import { expect, test } from "vitest";
import { everyTheme, indicatorsIn, ownTheme, themeOf, themes } from "#shared/themes.ts";
import { loadIndicators } from "#server/indicators/list.ts";

const indicators = await loadIndicators();
const ids = indicators.map(({ id }) => id);

test("there are twelve themes, and beside them the ministry's own work with data", () => {
  expect(themes.map(({ id }) => id)).toEqual([
    "ledighed",
    "ydelser",
    "beskaeftigelse",
    "indsats",
    "rekruttering",
    "overgang",
    "arbejdsulykker",
    "erhvervssygdomme",
    "tilsyn",
    "arbejdsmiljoe",
    "sygefravaer",
    "arbejdsskade",
  ]);
  expect(ownTheme.id).toBe("strategi");
});

test("none of the 55 indicators is left out", () => {
  const read = new Set(everyTheme.flatMap((theme) => indicatorsIn(theme, indicators)).map(({ id }) => id));
  expect(ids.filter((id) => !read.has(id))).toEqual([]);
  expect(read.size).toBe(55);
});

test.each(everyTheme)("$id has indicators, and names none that is not in the catalogue", (theme) => {
  const within = indicatorsIn(theme, indicators).map(({ id }) => id);
  expect(within.slice(0, theme.first.length)).toEqual(theme.first);
  expect(theme.across.filter((id) => !within.includes(id))).toEqual([]);
  expect(new Set(within).size).toBe(within.length);
});

test("what stands across agencies is read under the subjects it bears on", () => {
  const across = indicators.filter(({ theme }) => theme === "tvaers");
  expect(Object.fromEntries(across.map((card) => [card.id, themeOf(card)?.id]))).toEqual({
    "accidents-per-million-hours": "arbejdsulykker",
    "at-aes-disease-conversion": "erhvervssygdomme",
    "inspection-coverage-vs-risk": "tilsyn",
    "shortage-and-strain": "rekruttering",
  });
});

test.each(indicators)("$id has a name that a sentence can begin with", ({ subject }) => {
  expect(subject.da).toMatch(/^(?:antallet|andelen|\S+(?:en|et))(?: |$)/);
  expect(subject.en).toMatch(/^the /);
});

test("what tells how things went afterwards says what it can carry, and nothing else does", () => {
  const graded = indicators.filter(({ evidence }) => evidence !== undefined).map(({ id }) => id);
  const effects = indicators.filter(({ theme }) => theme === "overgang").map(({ id }) => id);
  expect(graded.toSorted()).toEqual(effects.toSorted());
});
