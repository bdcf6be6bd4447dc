import { describe, expect, test } from "vitest";
import type { CellStatus, Cube } from "./cube.ts";
import type { IndicatorCard, Unit } from "./indicator.ts";
import { messagesOf } from "./message.ts";
import { querySchema } from "./query.ts";
import type { Comparison } from "./selection.ts";

const words = (da: string, en: string) => ({ da, en });
const fte: Unit = { id: "fte-persons", label: words("fuldtidspersoner", "full-time persons"), isShare: false };
const percent: Unit = { id: "percent", label: words("pct.", "per cent"), isShare: true };
const weeks: Unit = { id: "weeks", label: words("uger", "weeks"), one: words("uge", "week"), isShare: false };
const deaths: Unit = {
  id: "fatal-accidents",
  label: words("dødsulykker", "fatal accidents"),
  one: words("dødsulykke", "fatal accident"),
  isShare: false,
};

const card: IndicatorCard = {
  id: "gross-unemployment",
  agency: "star",
  theme: "ledighed",
  label: words("Bruttoledige", "Gross unemployed"),
  subject: words("antallet af bruttoledige", "the number of gross unemployed"),
  definition: words("", ""),
  formula: null,
  unit: fte,
  decimals: 0,
  better: "lower",
  frequency: "month",
  basis: "residence",
  datedBy: null,
  period: "average",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  levels: ["country", "municipality"],
  groupings: {},
  cuts: [],
  every: 1,
  interval: null,
  mixes: null,
  evidence: null,
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: [],
  caveats: [],
  mustNotBeReadAs: words("", ""),
  transforms: ["none"],
  adjustedLevels: [],
  datasets: [],
  related: [],
  synonyms: [],
};
const yearly: Partial<IndicatorCard> = { frequency: "year", period: "sum" };

type Cells = readonly (readonly [period: string, value: number | null, status?: CellStatus])[];

const cube = (cells: Cells, area?: string): Cube => ({
  axes: [
    { dimension: "indicator", members: [{ code: card.id, label: card.label }] },
    { dimension: "time", members: cells.map(([code]) => ({ code, label: words(code, code) })) },
    ...(area
      ? [
          {
            dimension: "geography" as const,
            members: [{ code: "751", label: words(area, area), level: "municipality" }],
          },
        ]
      : []),
  ],
  value: cells.map(([, value]) => value),
  status: Object.fromEntries(cells.flatMap(([, , status], at) => (status ? [[String(at), status]] : []))),
  units: {},
  notes: [],
  sources: [],
  generation: 1,
  mode: "demo",
});
const query = querySchema.parse({ indicators: [card.id] });

const said = (
  cells: Cells,
  part: Partial<IndicatorCard> = {},
  compare: readonly Comparison[] = ["year"],
  area?: string,
) => messagesOf({ ...card, ...part }, query, cube(cells, area), compare);
const danish = (...of: Parameters<typeof said>) => said(...of).map(({ text }) => text.da);
const english = (...of: Parameters<typeof said>) => said(...of).map(({ text }) => text.en);

describe("a message", () => {
  test("says level and change with unit, size, share and period", () => {
    const cells: Cells = [
      ["2025M07", 89_100],
      ["2026M07", 93_700, "provisional"],
    ];
    expect(danish(cells)).toEqual([
      "Antallet af bruttoledige var 93.700 fuldtidspersoner i juli 2026 (foreløbigt).",
      "Tallet er steget med 4.600 fuldtidspersoner (5,2 pct.) siden juli 2025.",
      "Det nyeste tal er foreløbigt og bliver revideret.",
    ]);
    expect(english(cells)).toEqual([
      "The number of gross unemployed was 93,700 full-time persons in July 2026 (provisional).",
      "The figure has risen by 4,600 full-time persons (5.2 per cent) since July 2025.",
      "The newest figure is provisional and will be revised.",
    ]);
  });

  test("carries the question that answers the very cells it is said from", () => {
    const [, change] = said([
      ["2025M07", 89_100],
      ["2026M06", 95_000],
      ["2026M07", 93_700],
    ]);
    expect(change?.query.where.time).toEqual({ codes: ["2025M07", "2026M07"] });
    expect(change?.cells.map(({ cell }) => cell.value)).toEqual([89_100, 93_700]);
  });

  test("is of an area by its name, without a preposition that might be the wrong one", () => {
    expect(danish([["2026M07", 348]], {}, ["year"], "Bornholm")).toEqual([
      "Bornholm: antallet af bruttoledige var 348 fuldtidspersoner i juli 2026.",
    ]);
  });

  test("of a share tells the difference in percentage points", () => {
    const share = {
      ...yearly,
      unit: percent,
      decimals: 1,
      subject: words("anerkendelsesprocenten", "the recognition rate"),
    };
    expect(
      danish(
        [
          ["2024", 50],
          ["2025", 49.4],
        ],
        share,
      ),
    ).toEqual(["Anerkendelsesprocenten var 49,4 pct. i 2025.", "Tallet er faldet med 0,6 pct.-point siden 2024."]);
  });

  test("does not say twice what is counted, and one week is one week", () => {
    const died = {
      ...yearly,
      unit: deaths,
      subject: words("antallet af dødsulykker", "the number of fatal accidents"),
    };
    expect(danish([["2025", 1]], died)).toEqual(["Antallet af dødsulykker var 1 i 2025."]);
    const spells = { ...yearly, unit: weeks, subject: words("varigheden", "the length") };
    expect(
      danish(
        [
          ["2024", 2],
          ["2025", 1],
        ],
        spells,
      ),
    ).toEqual(["Varigheden var 1 uge i 2025.", "Tallet er faldet med 1 uge (50,0 pct.) siden 2024."]);
  });

  test("says that nothing changed where the change rounds to nothing", () => {
    expect(
      danish(
        [
          ["2024", 50.1],
          ["2025", 50.4],
        ],
        yearly,
      )[1],
    ).toBe("Tallet er uændret siden 2024.");
  });

  test("says why figures cannot be compared, from the first period that can", () => {
    const reform = {
      id: "reform",
      at: "2025M07",
      kind: "law" as const,
      text: words("Reformen samlede ydelserne.", "The reform merged the benefits."),
      left: words("før", "before"),
      right: words("efter", "after"),
      bridgeable: false,
    };
    expect(
      danish(
        [
          ["2025M06", 50],
          ["2026M06", 60],
        ],
        { breaks: [reform] },
      )[1],
    ).toBe("Tallet kan ikke sammenlignes med tal fra før juli 2025. Reformen samlede ydelserne.");
    expect(
      danish(
        [
          ["2024", 50],
          ["2025", 60],
        ],
        { ...yearly, breaks: [reform] },
      )[1],
    ).toBe("Tallet kan ikke sammenlignes med tal fra før 2026. Reformen samlede ydelserne.");
    const bridgeable = { ...reform, bridgeable: true };
    expect(
      danish(
        [
          ["2025M06", 50],
          ["2026M06", 60],
        ],
        { breaks: [bridgeable] },
      ).slice(1),
    ).toEqual([
      "Tallet er steget med 10 fuldtidspersoner (20,0 pct.) siden juni 2025, med databrud undervejs.",
      "Læs ændringen med forbehold: Reformen samlede ydelserne.",
    ]);
  });

  test("of a hidden figure says only that", () => {
    expect(
      danish([
        ["2025M07", 4],
        ["2026M07", null, "suppressed"],
      ]),
    ).toEqual(["Tallet for juli 2026 er ikke vist af hensyn til diskretion."]);
  });

  test("against the month before says that seasons are in it", () => {
    expect(
      danish(
        [
          ["2026M06", 50],
          ["2026M07", 60],
        ],
        {},
        ["previous"],
      )[1],
    ).toBe("Tallet er steget med 10 fuldtidspersoner (20,0 pct.) siden juni 2026, uden sæsonkorrektion.");
  });

  test("of records and runs counts what it counts", () => {
    const cells: Cells = [
      ["2021", 5],
      ["2022", 6],
      ["2023", 7],
      ["2024", 8],
    ];
    expect(danish(cells, yearly).slice(2)).toEqual([
      "Det er det højeste tal i perioden 2021–2024.",
      "Tallet er steget 3 år i træk.",
    ]);
    expect(english(cells, yearly).slice(2)).toEqual([
      "It is the highest figure in 2021–2024.",
      "The figure has risen 3 years in a row.",
    ]);
  });

  test("is good or bad only where the indicator has a direction", () => {
    const cells: Cells = [
      ["2024", 5],
      ["2025", 6],
    ];
    const tones = (better: IndicatorCard["better"]) => said(cells, { ...yearly, better }).map(({ tone }) => tone);
    expect([tones("lower"), tones("higher"), tones(null)]).toEqual([
      [null, "bad"],
      [null, "good"],
      [null, null],
    ]);
  });
});
