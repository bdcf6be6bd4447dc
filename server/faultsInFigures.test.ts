import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readChanges } from "#server/store/changes.ts";
import { readRelease } from "#server/store/release.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { addressCases, type Case } from "./faultCases.testing.ts";
import * as change from "./faultChanges.testing.ts";
import { droppedCases, fileCases } from "./faultFiles.testing.ts";
import { cubeForm } from "./faultForms.testing.ts";
import {
  addressStore,
  differing,
  emptyFolder,
  emptyInbox,
  ended,
  filled,
  type Store,
  tried,
  triedOnce,
} from "./faultStore.testing.ts";

type Fault = [name: string, change: change.Change, code: string, says: string];
type Opened = { id: string; one: Case; open: () => Promise<Store> };

const all: readonly Opened[] = [
  ...addressCases.map((one) => ({ id: one.id, one, open: () => addressStore(one) })),
  ...fileCases.map((one) => ({ id: one.id, one, open: async () => filled(await emptyInbox(one), one) })),
  ...droppedCases.map((one) => ({ id: one.id, one, open: async () => filled(await emptyFolder(one), one) })),
];
/** One of each reader in the gate; `INPUTS=all` runs every connector (`npm run assure -- inputs`). */
const few = new Set(["dst", "at csv", "euosha xlsx"]);
const cases = process.env["INPUTS"] === "all" ? all : all.filter(({ id }) => few.has(id));

const approval = { by: "Mette Holm", reason: "Bekræftet af kilden" };
/** A cube has no rows: what stands in none of them is empty, and nothing can stand there twice. */
const isCube = ({ form }: Case) => form === cubeForm;

/** F15, and of F17 and F22 what stops a release by itself. */
const refused = ({ id, one }: Opened): Fault[] => [
  ["lacks its column of codes", change.without(({ place }) => place), "unreadable", one.place],
  ["lacks its column of figures", change.without(({ figure }) => figure), "unreadable", one.figure],
  ["has its column of codes renamed", change.renamed(({ place }) => place, "Sted"), "unreadable", one.place],
  ["has its column of figures renamed", change.renamed(({ figure }) => figure, "Antallet"), "unreadable", one.figure],
  [
    "has a word among its figures",
    change.put(
      ({ figure }) => figure,
      () => "mange",
    ),
    "unreadable",
    "mange",
  ],
  ["has a column of numbers more", change.withColumn("ekstra", 7), "unreadable", "ekstra"],
  ["has a column of words more", change.withColumn("ekstra", "nyt"), "unreadable", "ekstra"],
  ...(isCube(one)
    ? []
    : [
        [
          "has a row twice with two figures",
          change.repeated((figure) => figure + 1),
          "conflicting-duplicate",
          "forskelligt indhold",
        ] satisfies Fault,
      ]),
  // A file of Eurostat's may hold the whole dataset: what is not compared with is passed by.
  ...(id.startsWith("eurostat") && id.endsWith("file")
    ? []
    : [
        [
          "has a code that nobody knows",
          isCube(one)
            ? change.reworded(({ cell, place }) => cell[place] ?? "", "Atlantis")
            : change.put(
                ({ place }) => place,
                () => "Atlantis",
              ),
          "unknown-code",
          "Atlantis",
        ] satisfies Fault,
      ]),
  ...(one.early === null
    ? []
    : [
        [
          "has a code before its time",
          change.put(
            ({ place }) => place,
            () => one.early,
          ),
          "code-not-valid",
          "findes ikke i perioden",
        ] satisfies Fault,
      ]),
];

/** What comes of each mark: nothing but a status, or nothing at all. */
const statuses = new Set(["suppressed", "missing"]);
const marked = ({ one }: Opened) => [
  ...Object.entries(one.marks).map(([mark, becomes]) => ({
    mark,
    becomes,
    change: change.put(
      ({ figure }) => figure,
      () => mark,
    ),
  })),
  ...Object.entries(one.flag?.marks ?? {}).map(([mark, becomes]) => ({
    mark: `${one.flag?.head} ${mark}`,
    becomes,
    change: change.flagged(one.flag?.head ?? "", mark),
  })),
];
const hiding = (opened: Opened) => marked(opened).filter(({ becomes }) => statuses.has(becomes));
const refusing = (opened: Opened) => marked(opened).filter(({ becomes }) => !statuses.has(becomes));

const isOther = (grid: Parameters<change.Change>[0], one: Case) => {
  const isWhole = change.isRow(grid, one.whole);
  return (row: Parameters<ReturnType<typeof change.isRow>>[0], at: number) => !isWhole(row) && (at * 37) % 100 < 24;
};

describe.each(cases)("$id", (opened) => {
  const { one } = opened;
  let store: Store;
  beforeAll(async () => {
    store = await opened.open();
  }, 60_000);
  afterAll(() => store.close());

  test.each(refused(opened))(
    "a delivery that %s is quarantined, and the finding names it",
    async (_name, fault, code, says) => {
      const told = await tried(store, one, fault);
      expect(told).toMatchObject({ outcome: "stopped", stops: [code], changed: [] });
      expect(told.said).toContain(says);
    },
  );

  test.each(refusing(opened))(
    "the mark $mark, which is none here, is refused: $becomes",
    async ({ becomes, change: fault }) => {
      expect(await tried(store, one, fault)).toMatchObject({
        outcome: "stopped",
        stops: becomes.split(" "),
        changed: [],
      });
    },
  );

  test("a fifth of the rows gone waits for a named person", async () => {
    const fault = change.withoutRows(isOther);
    const told = await tried(store, one, fault);
    expect(told).toMatchObject({
      outcome: "stopped",
      stops: [isCube(one) ? "values-hidden" : "rows-fell"],
      changed: [],
    });
    expect(told.said).toContain("Kræver godkendelse");
  });

  test("columns in another order give the same cells", async () => {
    const told = await tried(
      store,
      one,
      change.reordered(({ order }) => order),
    );
    expect(told).toMatchObject({ outcome: "published", stops: [], changed: [] });
  });

  test("rows in another order give the same cells", async () => {
    const told = await tried(store, one, change.rowsReversed);
    expect(told).toMatchObject({ outcome: "published", stops: [], changed: [] });
  });

  test.runIf(!isCube(one))("a row that stands twice counts once, and is told", async () => {
    const told = await tried(store, one, change.repeated());
    expect(told).toMatchObject({ outcome: "published", stops: [], changed: [] });
    expect(told.warns).toContain("duplicate");
  });

  test.each(hiding(opened))(
    "the mark $mark in a new place is kept as $becomes, never as 0",
    async ({ becomes, change: fault }) => {
      const told = await triedOnce(store, one, fault);
      expect(told).toMatchObject({ outcome: "published", stops: [], changed: [`null ${becomes}`] });
    },
  );

  test("an old figure changed is a new release beside the old one, and told as revised", async () => {
    const before = await publishedGeneration(store.dataDir);
    const told = await triedOnce(
      store,
      one,
      change.revised((figure) => figure + 1),
    );
    expect(told).toMatchObject({ outcome: "published", stops: [], changedCells: one.revised.length });
    const [served] = before?.releases ?? [];
    const changes = await readChanges(store.dataDir, (before?.number ?? 0) + 1);
    expect(changes).toMatchObject([{ from: served?.id, revised: { cells: one.revised.length } }]);
    expect(differing(store.good, served ? await readRelease(store.dataDir, served) : [])).toEqual([]);
  });
});

describe.each(cases.filter(({ one }) => one.jump !== null))("$id", (opened) => {
  const { one } = opened;

  test("a total that jumps waits for a named person, and is served when one has let it pass", async () => {
    const store = await opened.open();
    const jump = change.scaled(change.newestRows, (figure) => figure * (one.jump ?? 1));
    const told = await tried(store, one, jump);
    expect(told).toMatchObject({ outcome: "stopped", stops: ["total-moved"], changed: [] });
    const approved = await ended(store, one, await store.give(change.inAny(jump, one).bytes, approval));
    expect(approved).toMatchObject({ outcome: "published", stops: [] });
    expect(approved.warns).toContain("total-moved");
    const [release] = (await publishedGeneration(store.dataDir))?.releases ?? [];
    expect(release?.approval).toEqual(approval);
    await store.close();
  });
});
