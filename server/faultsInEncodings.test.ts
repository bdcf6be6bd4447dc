import { beforeAll, describe, expect, test } from "vitest";
import type { Observation } from "#server/store/release.ts";
import { encodings } from "./faultEncodings.testing.ts";
import { droppedCases, fileCases } from "./faultFiles.testing.ts";
import { emptyFolder, emptyInbox, filled, givenFirst } from "./faultStore.testing.ts";

const all = [
  ...fileCases.map((one) => ({ id: one.id, one, open: () => emptyInbox(one) })),
  ...droppedCases.map((one) => ({ id: one.id, one, open: () => emptyFolder(one) })),
];
/** One of each reader in the gate; `INPUTS=all` runs every connector (`npm run assure -- inputs`). */
const few = new Set(["aes csv", "dst, as a file", "eurostat sdmx, as a file"]);
const cases = process.env["INPUTS"] === "all" ? all : all.filter(({ id }) => few.has(id));

const utf8 = ["UTF-8", "UTF-8 with its mark"];
const windows = ["Windows-1252", "Latin-1"];
/** Without a letter beyond ASCII these say the same. */
const ascii = [
  ...utf8,
  ...windows,
  "the character set of DOS",
  "the character set of an old Macintosh",
  "UTF-8 taken for Windows-1252",
  "letters lost",
  "letters written as two",
  "letters in two parts",
];
const lines = ["lines ended as on Unix", "lines ended as on an old Macintosh"];
/** Of whole numbers these are the same. */
const decimals = ["a decimal comma", "a decimal point"];
const thousands = ["a point at the thousands", "a comma at the thousands", "a blank at the thousands"];
const plain = ["a power of ten", "a sign before it"];

/** What comes out right of each; all the others are refused. A workbook has numbers, and text in their place is none. */
const right: Readonly<Record<string, readonly string[]>> = {
  // No word of it has an å, the only letter that comes in two parts.
  "at csv": [...utf8, ...lines, ...decimals, "letters in two parts"],
  "at csv, Windows-1252": [...windows, ...lines, ...decimals],
  "aes csv": [...windows, ...lines, ...decimals],
  // None of its figures reaches a thousand.
  "dep csv": [...utf8, ...lines, ...decimals, ...thousands],
  "star csv": [...utf8, ...lines, ...decimals],
  "dst, as a file": [
    ...utf8,
    ...windows,
    "letters written as two",
    "letters in two parts",
    "lines ended as on Unix",
    ...decimals,
    "a blank at the thousands",
    ...plain,
  ],
  "jobindsats, as a file": [...utf8, ...lines, "a point at the thousands"],
  "eurostat statistics, as a file": [
    ...ascii,
    ...lines,
    "a decimal point",
    // Rates in per cent never reach a thousand.
    "a comma at the thousands",
    ...plain,
  ],
  "eurostat sdmx, as a file": [...ascii, ...lines, ...decimals, "a blank at the thousands", ...plain],
};

const served = { isPublished: true, stops: [], wrong: [] };
const refused = {
  isPublished: false,
  stops: expect.arrayContaining([expect.stringMatching(/^(?:unreadable|encoding)$/)]),
  wrong: [],
};

/** F20 of the plan of tests: each way to write a table is the first that is given of it, so that nothing served tells it is wrong. */
describe.each(cases)("$id", ({ id, one, open }) => {
  let good: readonly Observation[] = [];
  beforeAll(async () => {
    const store = await filled(await open(), one);
    good = store.good;
    await store.close();
  }, 60_000);
  const ways = encodings
    .filter(({ of }) => of === "figures" || !one.file.endsWith("xlsx"))
    .map((way) => ({ ...way, outcome: right[id]?.includes(way.name) ? "read right" : "refused" }));

  test.each(ways)("$name is $outcome", async ({ outcome, write }) => {
    const ended = await givenFirst(await open(), one.table, good, write(one));
    expect(ended).toMatchObject(outcome === "refused" ? refused : served);
  });
});
