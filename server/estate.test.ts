import { expect, test } from "vitest";
import { breakdownIds, total } from "#shared/dimension.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { listedSources } from "#server/ingest/list.ts";
import { declaredOf } from "#server/sources/declared.ts";
import { catalogueOf } from "#server/semantic/catalogue.ts";
import { compile } from "#server/semantic/compile.ts";
import { indicatorCard } from "#server/semantic/indicatorCards.ts";
import { rolesOf, levelsOf, partsOf } from "#server/semantic/offered.ts";
import { planFor } from "#server/semantic/plan.ts";
import { generationOf, type SmallDataset, tablesOf } from "#server/semantic/small.test.world.ts";

/** The recommended first release of the catalogue: 55 of its 86 measures. */
const firstRelease = {
  B1: "gross-unemployment gross-unemployment-rate net-unemployment lfs-unemployment-rate long-term-unemployment long-term-share graduate-unemployment notified-redundancies unemployment-early-indicator work-sharing",
  B2: "publicly-supported publicly-supported-share unemployment-benefit-recipients cash-assistance-recipients cash-assistance-activity-ready-share sickness-benefit-recipients disability-pension flex-jobs activation-degree ordinary-hours-share",
  B3: "job-after-offer self-support-after-spell completed-spell-duration",
  B4: "employees employees-fte employment-rate vacancies-new job-vacancy-rate failed-recruitment-rate labour-tightness",
  B5: "reported-accidents accident-incidence serious-accidents fatal-accidents reported-occupational-diseases disease-incidence mental-disease-share inspections inspection-hit-rate decisions",
  B6: "stress-share violence-threats-share heavy-physical-work pain-weekly sickness-absence-rate sickness-days-per-fte",
  B7: "injury-cases-opened recognition-rate case-processing-time",
  B8: "accidents-per-million-hours at-aes-disease-conversion inspection-coverage-vs-risk shortage-and-strain strategy-goal-progress data-timeliness",
};
const wanted = Object.values(firstRelease).flatMap((ids) => ids.split(" "));

const list = await loadIndicators();
const ids = list.map(({ id }) => id);

/** Every dataset that a source declares, as it is served, without rows. */
const datasets = (await listedSources()).flatMap((source) =>
  source.tables.map((table): SmallDataset => {
    const { groupings, cuts, ...declared } = declaredOf(source, table);
    return {
      dataset: table.dataset,
      levels: [...table.levels],
      firstPeriod: table.firstPeriod,
      lastPeriod:
        table.frequency === "year"
          ? "2025"
          : table.frequency === "month"
            ? "2026M07"
            : table.frequency === "half"
              ? "2026H1"
              : "2026K2",
      rows: [],
      cells: [],
      declared: { ...declared, groupings: { ...groupings }, cuts: cuts.map((cut) => [...cut]) },
    };
  }),
);
const generation = generationOf(datasets);
const catalogue = catalogueOf(list, generation);
const tables = await tablesOf(datasets);

test("the 55 indicators of the first release are there, each once, and none else", () => {
  expect(wanted).toHaveLength(55);
  expect(ids.toSorted()).toEqual(wanted.toSorted());
});

test.each(list)("$id is read from datasets and measures that a source declares", (indicator) => {
  const known = new Map(
    generation.releases.map(({ dataset, declared }) => [dataset, declared.measures.map(({ id }) => id)]),
  );
  expect(partsOf(indicator).filter(({ dataset, value }) => !known.get(dataset)?.includes(value))).toEqual([]);
});

test.each(list)("$id has every text in both languages and knows its neighbours", (indicator) => {
  const { label, definition, formula, mustNotBeReadAs, caveats, related, synonyms, mixes } = indicator;
  const texts = [
    label,
    definition,
    mustNotBeReadAs,
    ...caveats,
    ...(formula ? [formula] : []),
    ...(mixes ? [mixes] : []),
  ];
  expect(texts.flatMap(({ da, en }) => [da, en]).filter((text) => text.trim().length < 3)).toEqual([]);
  expect(texts.filter(({ da, en }) => da === en)).toEqual([]);
  expect(related.filter((id) => id === indicator.id || !ids.includes(id))).toEqual([]);
  expect(synonyms.length).toBeGreaterThan(3);
});

test.each(list)("$id says how its parts make a whole along every dimension it has", ({ by, additive, measure }) => {
  expect(by.filter((id) => additive[id] === undefined)).toEqual([]);
  const hows = [additive.time, additive.geography, ...breakdownIds.map((id) => additive[id])];
  const foreign: unknown[] = "ratio" in measure ? ["sum", "average"] : ["ratio"];
  expect(hows.filter((how) => foreign.includes(how))).toEqual([]);
});

test.each(list)("$id of several agencies says what is mixed", (indicator) => {
  const agencies = new Set(
    rolesOf(indicator).map(
      ({ part }) => generation.releases.find(({ dataset }) => dataset === part.dataset)?.declared.source.agency,
    ),
  );
  const isAcross = indicator.theme === "tvaers" && agencies.size > 1;
  expect(isAcross && indicator.mixes === undefined).toBe(false);
});

test.each(list)("$id can be taken apart by every dimension that it says", (indicator) => {
  const card = indicatorCard(indicator, catalogue);
  const apart = new Set(card.cuts.flat());
  expect(indicator.by.filter((id) => id !== "time" && !apart.has(id))).toEqual([]);
});

/** Each indicator as each transformation by each level of each dimension it offers. */
const questions = list.flatMap((indicator) => {
  const card = indicatorCard(indicator, catalogue);
  const offered = (["geography", ...breakdownIds] as const).filter((id) => indicator.by.includes(id));
  return card.transforms.flatMap((transform) =>
    [null, ...offered].flatMap((dimension) => {
      const asked = querySchema.shape.transform.parse(transform);
      const levels = dimension === null ? [null] : (levelsOf(indicator, dimension, catalogue, asked) ?? []);
      return levels
        .filter((level) => level !== total.level)
        .map((level) => ({ id: indicator.id, transform: asked, dimension, level }));
    }),
  );
});

test("there are questions of every indicator", () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(55);
});

test.each(questions)(
  "$id as $transform by $dimension $level is read by a statement the engine accepts",
  async (question) => {
    const { id, transform, dimension, level } = question;
    const query: QueryInput = {
      indicators: [id],
      by: dimension === null ? ["time"] : ["time", dimension],
      where: dimension === null || level === null ? {} : { [dimension]: { level } },
      transform,
    };
    const statement = compile(planFor(querySchema.parse(query), catalogue));
    const plan = await tables.runAndReadAll(`EXPLAIN ${statement?.sql ?? ""}`, [...(statement?.params ?? [])]);
    expect(plan.currentRowCount).toBe(1);
  },
);
