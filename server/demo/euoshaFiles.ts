import { barometerYears, countries, fatalOf, indexOf, nonFatalOf } from "./euoshaFigures.ts";
import type { InboxFile } from "./inbox.ts";
import { type Sheet, workbook } from "./workbook.ts";

/** Heads stand on another row in each sheet, under empty ones. */
const under = (empty: number, rows: Sheet["rows"]): Sheet["rows"] => [
  ...Array.from({ length: empty }, (): Sheet["rows"][number] => []),
  ...rows,
];

const byFatal = countries.toSorted((one, other) => fatalOf(one) - fatalOf(other));

/** The sheets of accidents as in the real workbook of 2019, and two of the many that stand beside them. */
function barometer(day: string): Sheet[] {
  const years = barometerYears(day);
  return [
    {
      name: "1.2.1 Company size",
      rows: [
        ["Country", null, null, "250 persons employed or more", "Total"],
        ["Denmark", null, null, 0.003, 231_000],
        ["Switzerland", null, null, "#VALUE!", ":"],
      ],
    },
    {
      name: "2.3 Social Dialogue",
      rows: [
        ["Country", "Joint consulation committee"],
        ["DK", 0.41],
        ["AT", "#N/A"],
      ],
    },
    {
      name: "3.1.1 Non - Fatal work accident",
      rows: under(10, [
        ["Country", ...years.map(String)],
        ...countries.map((country) => [country, ...years.map((year) => indexOf(country, year) ?? "#VALUE!")]),
      ]),
    },
    {
      name: "3.1.2 Fatal work accidents",
      rows: under(9, [["Country", "Fatal work accidents"], ...byFatal.map((country) => [country, fatalOf(country)])]),
    },
    {
      name: "3.1.3 Estimation of non - fatal",
      rows: under(8, [
        ["Country", "Non fatal per 100.000 estimated", "Non fatal per 100.000 workers reported"],
        ...byFatal.map((country) => {
          const { estimated, reported } = nonFatalOf(country);
          return [country, estimated, reported];
        }),
      ]),
    },
  ];
}

/** EU-OSHA's workbook, as someone has downloaded it and laid it in the inbox. */
export const euoshaFiles: readonly InboxFile[] = [
  { name: "osh_barometer_dataset.xlsx", bytes: ({ clock }) => workbook(barometer(clock.slice(0, 10))) },
];
