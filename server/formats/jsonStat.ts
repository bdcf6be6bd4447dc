import { decoded } from "./charset.ts";
import { cellCountOf, cubeCells } from "./cube.ts";
import { dimensionsOf, rolesOf, unitsOf } from "./jsonStatDimension.ts";
import { assertModestJson } from "./jsonBounds.ts";
import { isDigits, isList, isNumber, isObject, type Json, jsonIn, textOf, textsOf } from "./jsonText.ts";
import { cellIn } from "./number.ts";
import { bareTable, excerpt, FormatError, type StatTable } from "./table.ts";

const deepestCollection = 8;

/** The JSON-stat tables in a text: a dataset, or all datasets of a bundle or collection in their order. JSON-stat 1.x and 2.0. Throws FormatError. */
export const parseJsonStat = (bytes: Uint8Array): StatTable[] => {
  assertModestJson(bytes);
  const { text, encoding } = decoded(bytes);
  const json = jsonIn(text);
  if (!isJsonStat(json))
    throw new FormatError("unknown", "The JSON is not JSON-stat: it has no dataset with dimensions.");
  return jsonStatTables(json, encoding);
};

const isDataset = (json: Json | undefined): boolean =>
  isObject(json) && isObject(json.get("dimension")) && json.get("class") !== "dimension";

const isCollection = (json: Map<string, Json>): boolean =>
  json.get("class") === "collection" || (isObject(json.get("link")) && json.has("version") && !json.has("dimension"));

export const isJsonStat = (json: Json): json is Map<string, Json> => {
  if (!isObject(json)) return false;
  if (isDataset(json) || isCollection(json)) return true;
  if (json.get("class") === "dimension" && isObject(json.get("category"))) return true;
  if (json.get("class") === "dataset" || json.get("class") === "bundle") return true;
  return [...json.values()].some(isDataset);
};

export const jsonStatTables = (json: Map<string, Json>, encoding: string, depth = 0): StatTable[] => {
  if (depth > deepestCollection) throw new FormatError("malformed", "The JSON-stat collections are nested too deep.");
  if (json.get("class") === "dimension")
    throw new FormatError("metadata", "The file is a single JSON-stat dimension, without any figures.");
  if (isDataset(json)) return [tableOf(null, json, encoding)];
  if (isCollection(json)) return collected(json, encoding, depth);
  const bundle = json.get("class") === "bundle" && isObject(json.get("dataset")) ? json.get("dataset") : json;
  const tables = [...(isObject(bundle) ? bundle : json)].flatMap(([name, dataset]) =>
    isObject(dataset) && isDataset(dataset) ? [tableOf(name === "dataset" ? null : name, dataset, encoding)] : [],
  );
  if (tables.length === 0)
    throw new FormatError("malformed", "The file calls itself JSON-stat but holds no dataset with dimensions.");
  return tables;
};

const collected = (json: Map<string, Json>, encoding: string, depth: number): StatTable[] => {
  const link = json.get("link");
  const items = isObject(link) ? (link.get("item") ?? link.get("items")) : undefined;
  const entries = (isList(items) ? items : []).filter(isObject);
  const tables = entries.flatMap((entry) =>
    isDataset(entry) || (isCollection(entry) && isObject(entry.get("link")))
      ? jsonStatTables(entry, encoding, depth + 1)
      : [],
  );
  const linked = entries.filter((entry) => !isDataset(entry) && !isObject(entry.get("link"))).length;
  if (tables.length === 0 && depth === 0)
    throw new FormatError(
      "metadata",
      `The file is a JSON-stat collection that only links to other files (${entries.length}) and holds no figures itself.`,
    );
  if (linked > 0 && depth === 0)
    tables[0]?.warnings.push(`${linked} entries of the collection are only links and are left out.`);
  return tables;
};

const tableOf = (name: string | null, dataset: Map<string, Json>, encoding: string): StatTable => {
  const version = textOf(dataset.get("version"));
  const isSecond = version?.startsWith("2") === true || dataset.has("id");
  const format = isSecond ? "json-stat-2" : "json-stat-1";
  const warnings: string[] = [];
  const dimensions = dimensionsOf(dataset, warnings);
  const cellCount = cellCountOf(dimensions.map((dimension) => dimension.categories.length));
  const valueAt = valuesOf(dataset.get("value"), cellCount);
  const statusAt = statusesOf(dataset.get("status"), cellCount);
  const cells = cubeCells(dimensions, (index) => {
    const cell = written(valueAt(index));
    return { value: cell.value, status: statusAt(index) || cell.status };
  });
  return {
    ...bareTable(format, encoding),
    id: identifier(dataset) ?? name,
    title: textOf(dataset.get("label")) ?? textOf(dataset.get("title")),
    dimensions,
    units: unitsOf(dataset, dimensions, rolesOf(dataset)),
    cellCount,
    cells,
    meanings: meaningsOf(dataset),
    notes: notesOf(dataset),
    warnings,
    updated: textOf(dataset.get("updated")),
    source: textOf(dataset.get("source")),
  };
};

const identifier = (dataset: Map<string, Json>): string | null => {
  const extension = dataset.get("extension");
  if (!isObject(extension)) return null;
  const px = extension.get("px");
  const own = isObject(px) ? (textOf(px.get("tableid")) ?? textOf(px.get("matrix"))) : null;
  return own ?? textOf(extension.get("id")) ?? textOf(extension.get("matrix"));
};

const written = (json: Json | undefined): { value: string | null; status: string } => {
  if (json === null || json === undefined) return { value: null, status: "" };
  const text = typeof json === "boolean" ? String(json) : (textOf(json) ?? "");
  if (isNumber(json)) return { value: text, status: "" };
  return text === "" ? { value: null, status: "" } : (markAlone(text) ?? { value: text, status: "" });
};

/** A text that is a missing mark alone; a text that is not stays the value, as order.json of json-stat.org shows. */
const markAlone = (text: string): { value: null; status: string } | null => {
  const cell = cellIn(text);
  return cell !== null && cell.value === null && !/^[a-z]/i.test(text) ? { value: null, status: cell.status } : null;
};

type At<T> = (index: number) => T;

const valuesOf = (value: Json | undefined, count: number): At<Json | undefined> => {
  if (isList(value)) {
    if (value.length !== count) throw mismatch(`${value.length} values`, count);
    return (index) => value[index];
  }
  if (isObject(value)) {
    const sparse = indexed(value, count, "values");
    return (index) => sparse.get(index);
  }
  if (value === null) return () => null;
  if (value === undefined) throw new FormatError("malformed", "The JSON-stat dataset has dimensions but no values.");
  if (count !== 1) throw mismatch("one value", count);
  return () => value;
};

const statusesOf = (status: Json | undefined, count: number): At<string | null> => {
  if (isObject(status)) {
    const inner = status.get("value");
    if (isList(inner) || isObject(inner)) return statusesOf(inner, count);
    const sparse = indexed(status, count, "statuses");
    return (index) => textOf(sparse.get(index));
  }
  if (isList(status)) {
    if (status.length === 1) return () => textOf(status[0]);
    if (status.length !== count) throw mismatch(`${status.length} statuses`, count);
    return (index) => textOf(status[index]);
  }
  const whole = textOf(status);
  return () => whole;
};

const indexed = (sparse: Map<string, Json>, count: number, what: string): Map<number, Json> => {
  const found = new Map<number, Json>();
  for (const [key, item] of sparse) {
    const index = Number(key);
    if (!/^\d+$/.test(key) || index >= count)
      throw new FormatError(
        "size-mismatch",
        `The JSON-stat ${what} name cell "${excerpt(key)}", but the dimensions make ${count} cells.`,
      );
    found.set(index, item);
  }
  return found;
};

const mismatch = (found: string, count: number): FormatError =>
  new FormatError("size-mismatch", `The JSON-stat dataset holds ${found}, but its dimensions make ${count} cells.`);

const meaningsOf = (dataset: Map<string, Json>): Map<string, string> => {
  const extension = dataset.get("extension");
  const status = dataset.get("status");
  const holders = [
    isObject(extension) ? extension.get("status") : undefined,
    isObject(status) ? status.get("category") : undefined,
  ];
  const meanings = new Map<string, string>();
  for (const holder of holders) {
    const labels = isObject(holder) ? holder.get("label") : undefined;
    if (!isObject(labels)) continue;
    for (const [mark, meaning] of labels) meanings.set(mark, textOf(meaning) ?? "");
  }
  return meanings;
};

const notesOf = (dataset: Map<string, Json>): string[] => {
  const dimension = dataset.get("dimension");
  const parts = isObject(dimension) ? [...dimension.values()].filter(isObject) : [];
  const own = [dataset, ...parts].flatMap((part) => textsOf(part.get("note")));
  const ofCategories = parts.flatMap((part) => {
    const category = part.get("category");
    const note = isObject(category) ? category.get("note") : undefined;
    return isObject(note) ? [...note.values()].flatMap((text) => (isDigits(text) ? [] : textsOf(text))) : [];
  });
  return [...own, ...ofCategories];
};
