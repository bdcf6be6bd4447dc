import { cellCountOf, cubeCells } from "./cube.ts";
import { isPlace, isTime } from "./period.ts";
import { denseCells, keyedCells } from "./pxData.ts";
import { cellMarks } from "./pxMarks.ts";
import { pxText, type Statement, stringsIn } from "./pxText.ts";
import { timesIn } from "./pxTime.ts";
import { bareTable, type Category, type Dimension, excerpt, FormatError, type StatTable, type Unit } from "./table.ts";

/** What a PX file says under a keyword, in its own language: the first statement with these keys. */
type Said = (keyword: string, ...keys: string[]) => string[] | null;

/** The table in a PX file (SCB's PX format up to 2013): any charset, KEYS, wrapped texts, symbols. Throws FormatError. */
export const parsePx = (bytes: Uint8Array): StatTable[] => {
  const { text, encoding, statements, dataAt, warnings } = pxText(bytes);
  const said = reader(statements);
  const [stub = [], heading = []] = ["STUB", "HEADING"].map((side) => (said(side) ?? []).filter((name) => name !== ""));
  const names = [...stub, ...heading];
  if (names.length === 0)
    throw new FormatError("malformed", "The PX file names no variables: it has neither STUB nor HEADING.");
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new FormatError("malformed", `The PX file names the variable "${excerpt(twice)}" twice.`);
  const dimensions = distinctIds(
    names.map((name) => dimensionOf(name, said, warnings)),
    names,
  );
  const cellCount = cellCountOf(dimensions.map((dimension) => dimension.categories.length));
  const at = reading(text, dataAt, dimensions, names, stub.length, said, warnings);
  const marks = cellMarks(statements, dimensions, warnings);
  const markedAt = (index: number): { value: string | null; status: string } => {
    const { value, status } = at(index);
    return { value, status: `${status}${marks.get(index) ?? ""}` };
  };
  return [
    {
      ...bareTable("px", encoding),
      id: said("TABLEID")?.[0] ?? said("MATRIX")?.[0] ?? null,
      title: said("TITLE")?.join(" ") ?? said("DESCRIPTION")?.join(" ") ?? null,
      dimensions,
      units: unitsOf(dimensions, names, said),
      cellCount,
      cells: cubeCells(dimensions, marks.size === 0 ? at : markedAt),
      meanings: meaningsOf(said),
      notes: notesOf(statements),
      warnings,
      updated:
        said("LAST-UPDATED")?.[0] ??
        statements
          .find(({ keyword }) => keyword === "LAST-UPDATED")
          ?.value.replaceAll('"', "")
          .trim() ??
        null,
      source: said("SOURCE")?.join(" ") ?? null,
    },
  ];
};

const reader = (statements: Statement[]): Said => {
  const found = new Map<string, string>();
  const address = (keyword: string, keys: string[]): string => [keyword, ...keys].join("\u0000");
  const own =
    statements
      .find(({ keyword }) => keyword === "LANGUAGE")
      ?.value.replaceAll('"', "")
      .trim() ?? null;
  const rank = (statement: Statement): number => (statement.language === null ? 0 : statement.language === own ? 1 : 2);
  for (const statement of statements.filter((each) => rank(each) < 2).toSorted((a, b) => rank(a) - rank(b))) {
    const key = address(statement.keyword, statement.keys);
    if (!found.has(key)) found.set(key, statement.value);
  }
  return (keyword, ...keys) => {
    const value = found.get(address(keyword, keys));
    return value === undefined ? null : stringsIn(value);
  };
};

const dimensionOf = (name: string, said: Said, warnings: string[]): Dimension => {
  const times = timesIn(said("TIMEVAL", name));
  const values = said("VALUES", name);
  const codes = said("CODES", name);
  const texts = values ?? codes ?? times;
  if (texts === null || texts.length === 0)
    throw new FormatError("malformed", `The PX file gives no values for its variable "${excerpt(name)}".`);
  const categories = categoriesOf(name, texts, codes, warnings);
  const id = said("VARIABLECODE", name)?.[0]?.trim() ?? "";
  const kind = said("VARIABLE-TYPE", name)?.[0]?.toLowerCase() ?? "";
  const isMetric = said("CONTVARIABLE")?.[0] === name;
  const periods = categories.map((category) => category.code);
  const isTimed = times !== null || kind === "time" || isTime(name, periods);
  const isMapped = said("MAP", name) !== null || kind.startsWith("geo") || isPlace(name) || isPlace(id);
  const role = isMetric ? "metric" : isTimed ? "time" : isMapped ? "geo" : null;
  return { id: id === "" ? name : id, label: name, role, categories };
};

const categoriesOf = (name: string, texts: string[], codes: string[] | null, warnings: string[]): Category[] => {
  if (codes === null) return texts.map((text) => ({ code: text, label: text }));
  if (codes.length !== texts.length)
    throw new FormatError(
      "size-mismatch",
      `The PX variable "${excerpt(name)}" has ${texts.length} values but ${codes.length} codes.`,
    );
  if (new Set(codes).size !== codes.length) {
    warnings.push(`The codes of "${name}" are not distinct; its values are used instead.`);
    return texts.map((text) => ({ code: text, label: text }));
  }
  return texts.map((text, at) => ({ code: codes[at] ?? text, label: text }));
};

/** Two variables with the same VARIABLECODE go by their names. */
const distinctIds = (dimensions: Dimension[], names: string[]): Dimension[] => {
  const ids = dimensions.map((dimension) => dimension.id);
  return new Set(ids).size === ids.length
    ? dimensions
    : dimensions.map((dimension, at) => ({ ...dimension, id: names[at] ?? dimension.id }));
};

const reading = (
  text: string,
  from: number,
  dimensions: Dimension[],
  names: string[],
  stubCount: number,
  said: Said,
  warnings: string[],
): ((index: number) => { value: string | null; status: string }) => {
  const sizes = dimensions.map((dimension) => dimension.categories.length);
  // PxWeb writes KEYS with the variable's code where it keys by codes.
  const keys = names
    .slice(0, stubCount)
    .map(
      (name, axis) => (said("KEYS", name) ?? said("KEYS", dimensions[axis]?.id ?? name))?.[0]?.toUpperCase() ?? null,
    );
  if (keys.every((key) => key === null)) return denseCells(text, from, cellCountOf(sizes));
  const stub = keys.flatMap((key, axis) => {
    const dimension = dimensions[axis];
    return dimension === undefined ? [] : [{ dimension, byLabel: key !== "CODES" }];
  });
  const rowCount = cellCountOf(sizes.slice(0, stubCount));
  const { at, omitted } = keyedCells(text, from, stub, cellCountOf(sizes.slice(stubCount)), rowCount);
  if (omitted > 0) warnings.push(`${omitted} rows are left out of the file because they hold only zeros (KEYS).`);
  return at;
};

const unitsOf = (dimensions: Dimension[], names: string[], said: Said): Unit[] => {
  const decimals = wholeNumber(said("SHOWDECIMALS") ?? said("DECIMALS"));
  const unit = said("UNITS")?.join(" ").trim() ?? "";
  const contents = said("CONTVARIABLE")?.[0];
  const metric = dimensions[names.indexOf(contents ?? "")];
  if (contents === undefined || metric === undefined) return unit === "" ? [] : [{ code: null, unit, decimals }];
  return metric.categories.map(({ code, label }) => ({
    code,
    unit:
      said("UNITS", label ?? code)
        ?.join(" ")
        .trim() ?? unit,
    decimals: wholeNumber(said("PRECISION", contents, label ?? code)) ?? decimals,
  }));
};

const wholeNumber = (words: string[] | null): number | null => {
  const [word = ""] = words ?? [];
  return /^\d+$/.test(word) ? Number(word) : null;
};

const meaningsOf = (said: Said): Map<string, string> => {
  const symbols: [string, string][] = [
    ...[1, 2, 3, 4, 5, 6].map((dots): [string, string] => [".".repeat(dots), `DATASYMBOL${dots}`]),
    [".......", "DATASYMBOLSUM"],
    ["-", "DATASYMBOLNIL"],
  ];
  return new Map(
    symbols.flatMap(([mark, keyword]): [string, string][] => {
      const meaning = said(keyword)?.[0];
      return meaning === undefined ? [] : [[mark, meaning]];
    }),
  );
};

const noteKeywords = new Set(["NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX"]);

const notesOf = (statements: Statement[]): string[] =>
  statements
    .filter(({ keyword, language }) => noteKeywords.has(keyword) && language === null)
    .map(({ keys, value }) => {
      const note = stringsIn(value).join(" ").replaceAll("#", "\n").trim();
      const about = keys.filter((key) => key !== "*");
      return about.length === 0 ? note : `${about.join(", ")}: ${note}`;
    });
