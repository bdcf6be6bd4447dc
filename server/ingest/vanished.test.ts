import { expect, test } from "vitest";
import { looked } from "./fixtures/looked.ts";
import { delivered, goodLines, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";

const source = townSource(() => "");
const good = delivered(written(goodLines));

async function found(lines: readonly Line[]) {
  const { findings } = await looked(source, townTable, [delivered(written(lines))], { served: [good] });
  return findings.all.filter(({ code }) => code !== "late-first-period");
}

const put = (at: number, change: (line: Line) => Line) => goodLines.with(at, change(goodLines[at]!));

test("a served figure that has become nil waits for a person, whether a zero or a mark says so", async () => {
  for (const [value, mark] of [
    [0, ""],
    [null, "-"],
  ] as const) {
    const lines = put(2, ([area, month, measure]) => [area, month, measure, value, mark]);
    const nil = await looked({ ...source }, { ...townTable, emptyMeans: "missing" }, [delivered(written(lines))], {
      served: [good],
    });
    expect(nil.findings.all.find(({ code }) => code === "fell-to-nil")).toMatchObject({
      level: "stop",
      row: 3,
      reason: expect.stringContaining("»persons|101|2026M05« er vist med 300 og er nu 0. Kræver godkendelse"),
    });
  }
});

test("a small figure may become nil by a revision", async () => {
  const small = goodLines.map((line): Line =>
    line[0] === "Aarhus" && line[2] === "Antal" ? [line[0], line[1], line[2], 9] : line,
  );
  const lines = small.with(4, ["Aarhus", "2026M05", "Antal", 0]);
  const { findings } = await looked(source, townTable, [delivered(written(lines))], {
    served: [delivered(written(small))],
  });
  expect(findings.all.filter(({ code }) => code === "fell-to-nil")).toEqual([]);
});

test("a served figure whose row is gone is told, where its code and its period are still there", async () => {
  expect(await found(goodLines.toSpliced(2, 1))).toMatchObject([
    {
      level: "warn",
      code: "vanished-cell",
      count: 1,
      reason: "1 celle, der er vist med et tal, er væk; den første er »persons|101|2026M05«.",
    },
  ]);
});

test("more rows than that are a fall, told once", async () => {
  expect((await found(goodLines.slice(0, 15))).map(({ code }) => code)).toEqual(["rows-fell"]);
});

test("an area under an unknown name is told as that name, not as gone as well", async () => {
  const renamed = goodLines.map((line): Line => (line[0] === "Aarhus" ? ["Århus", line[1], line[2], line[3]] : line));
  expect((await found(renamed)).map(({ code }) => code)).toEqual(["unknown-code"]);
});
