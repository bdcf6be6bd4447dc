import { stringify } from "csv-stringify/sync";
import type { Chosen, Extract } from "./statbankQuery.ts";
import { titleOf } from "./statbankTable.ts";

const rowsAtOnce = 5000;

/** Where a code of the request's order stands among the table's own variables. */
const placesOf = ({ table, chosen }: Extract) =>
  table.variables.map((variable) => chosen.findIndex((one) => one.variable === variable));

/** Every combination of the chosen codes, the last variable fastest, with its figure or mark. */
function* cellsOf(extract: Extract): Generator<{ at: readonly number[]; value: number | string }> {
  const { chosen, table } = extract;
  const places = placesOf(extract);
  const at = chosen.map(() => 0);
  const total = chosen.reduce((count, { values }) => count * values.length, 1);
  for (let done = 0; done < total; done += 1) {
    const codes = places.map((place) => chosen[place]?.values[at[place] ?? 0]?.id ?? "");
    yield { at, value: table.cell(codes) };
    for (let axis = chosen.length - 1; axis >= 0; axis -= 1) {
      const next = ((at[axis] ?? 0) + 1) % (chosen[axis]?.values.length ?? 1);
      at[axis] = next;
      if (next !== 0) break;
    }
  }
}

const shown: Readonly<Record<Extract["presentation"], (value: { id: string; text: string }) => string>> = {
  Default: ({ text }) => text,
  Code: ({ id }) => id,
  Value: ({ text }) => text,
  CodeAndValue: ({ id, text }) => `${id} ${text}`,
  ValueAndCode: ({ id, text }) => `${text} ${id}`,
};

const numberText = (value: number | string, decimals: number, point: string) =>
  typeof value === "number" ? value.toFixed(Number.isInteger(value) ? 0 : decimals).replace(".", point) : value;

/** CSV and BULK: byte order mark, one line for each cell, the time column in capitals, decimal comma in Danish. */
export function* csv(extract: Extract): Generator<string> {
  const { chosen, presentation, delimiter, table, language } = extract;
  const visible = chosen.flatMap((one, axis) => (one.isShown ? [{ ...one, axis }] : []));
  const texts = chosen.map(({ values }) => values.map(shown[presentation]));
  const lines = (records: readonly string[][]) => stringify([...records], { delimiter, record_delimiter: "\r\n" });
  const names = visible.map(({ variable }) => (variable.time ? "TID" : variable.id));
  yield `\u{feff}${lines([[...names, "INDHOLD"]])}`;
  let records: string[][] = [];
  for (const { at, value } of cellsOf(extract)) {
    records.push([
      ...visible.map(({ axis }) => texts[axis]?.[at[axis] ?? 0] ?? ""),
      numberText(value, table.decimals, language === "da" ? "," : "."),
    ]);
    if (records.length === rowsAtOnce) {
      yield lines(records);
      records = [];
    }
  }
  if (records.length > 0) yield lines(records);
}

const categoryOf = ({ values }: Chosen) => ({
  index: Object.fromEntries(values.map((value, at) => [value.id, at])),
  label: Object.fromEntries(values.map((value) => [value.id, value.text])),
});

/** JSON-stat 1.x as StatBank writes it: `dataset`, an extra dimension ContentsCode before the time, `updated` in UTC. */
export function jsonStat(extract: Extract, updatedUtc: string): string {
  const { table, language, chosen } = extract;
  const visible = chosen.filter((one) => one.isShown);
  const time = visible.find((one) => one.variable.time);
  const before = visible.filter((one) => one !== time);
  const id = [...before.map((one) => one.variable.id), "ContentsCode", ...(time ? [time.variable.id] : [])];
  const dimension = Object.fromEntries(
    [...before, ...(time ? [time] : [])].map((one) => [
      one.variable.id,
      { label: one.variable.text[language], category: categoryOf(one) },
    ]),
  );
  const contents = {
    label: "Indhold",
    category: {
      index: { [table.id]: 0 },
      label: { [table.id]: table.text[language] },
      unit: { [table.id]: { base: table.unit[language], decimals: table.decimals } },
    },
  };
  const names = [...before.map((one) => one.variable.text[language]), "Indhold"];
  const timeLast: Extract = { ...extract, chosen: [...chosen.filter((one) => one !== time), ...(time ? [time] : [])] };
  return JSON.stringify({
    dataset: {
      dimension: {
        ...Object.fromEntries(id.map((name) => [name, name === "ContentsCode" ? contents : dimension[name]])),
        id,
        size: [...before.map((one) => one.values.length), 1, ...(time ? [time.values.length] : [])],
        role: { metric: ["ContentsCode"], time: time ? [time.variable.id] : [] },
      },
      label: titleOf(table, language, [...names, ...(time ? [time.variable.text[language]] : [])]),
      source: language === "da" ? "Danmarks Statistik" : "Statistics Denmark",
      updated: updatedUtc,
      value: [...cellsOf(timeLast)].map(({ value }) => (typeof value === "number" ? value : null)),
      extension: {
        px: { infofile: `https://www.statistikbanken.dk/${table.id}`, tableid: table.id, decimals: table.decimals },
      },
    },
  });
}

const quoted = (text: string) => `"${text.replaceAll('"', "'")}"`;

/** A PC-Axis file: the time as heading, all else as stub. Marks stand as quoted dots. */
export function px(extract: Extract): string {
  const { table, language, chosen } = extract;
  const visible = chosen.filter((one) => one.isShown);
  const time = visible.filter((one) => one.variable.time);
  const stub = visible.filter((one) => !one.variable.time);
  const named = (one: Chosen) => quoted(one.variable.text[language]);
  const timeLast: Extract = { ...extract, chosen: [...chosen.filter((one) => !one.variable.time), ...time] };
  const cells = [...cellsOf(timeLast)].map(({ value }) => (typeof value === "number" ? String(value) : quoted(value)));
  const width = time[0]?.values.length ?? 1;
  const lines = Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width).join(" "),
  );
  return [
    'CHARSET="ANSI";',
    'AXIS-VERSION="2013";',
    'CODEPAGE="utf-8";',
    `LANGUAGE="${language}";`,
    `MATRIX=${quoted(table.id)};`,
    `DECIMALS=${table.decimals};`,
    `CONTENTS=${quoted(table.text[language])};`,
    `UNITS=${quoted(table.unit[language])};`,
    `SOURCE=${quoted("Danmarks Statistik")};`,
    `TITLE=${quoted(
      titleOf(
        table,
        language,
        visible.map((one) => one.variable.text[language]),
      ),
    )};`,
    ...(stub.length > 0 ? [`STUB=${stub.map(named).join(",")};`] : []),
    `HEADING=${time.map(named).join(",")};`,
    ...visible.map((one) => `VALUES(${named(one)})=${one.values.map((value) => quoted(value.text)).join(",")};`),
    ...visible.map((one) => `CODES(${named(one)})=${one.values.map((value) => quoted(value.id)).join(",")};`),
    `DATA=\r\n${lines.join("\r\n")};`,
    "",
  ].join("\r\n");
}
