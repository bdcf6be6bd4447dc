import { isList, isObject, type Json, textOf, textsOf } from "./jsonText.ts";
import { isPlace, isTime } from "./period.ts";
import { type Category, type Dimension, excerpt, FormatError, type Role, type Unit } from "./table.ts";

const roleNames: Role[] = ["time", "geo", "metric"];

/** Role of each dimension that the dataset gives one: JSON-stat 2 has it at the root, 1.x under `dimension`. */
export const rolesOf = (dataset: Map<string, Json>): Map<string, Role> => {
  const roles = new Map<string, Role>();
  for (const holder of [dataset.get("dimension"), dataset]) {
    const role = isObject(holder) ? holder.get("role") : undefined;
    if (!isObject(role)) continue;
    for (const name of roleNames) for (const id of textsOf(role.get(name))) roles.set(id, name);
  }
  return roles;
};

/** The dimensions in the order of `id`, each with as many categories as `size` says. Throws FormatError when they do not agree. */
export const dimensionsOf = (dataset: Map<string, Json>, warnings: string[]): Dimension[] => {
  const holder = dataset.get("dimension");
  if (!isObject(holder)) throw new FormatError("malformed", "The JSON-stat dataset has no dimensions.");
  const ids = idsOf(dataset, holder);
  const sizes = sizesOf(listOf(dataset, holder, "size"), ids);
  const roles = rolesOf(dataset);
  return ids.map((id, axis) => {
    const dimension = holder.get(id);
    if (!isObject(dimension))
      throw new FormatError("malformed", `The JSON-stat dimension "${excerpt(id)}" is listed but not described.`);
    const categories = categoriesOf(id, dimension, sizes?.[axis] ?? null, warnings);
    const label = textOf(dimension.get("label"));
    return { id, label, role: roles.get(id) ?? guessedRole(id, label, categories, roles), categories };
  });
};

const guessedRole = (
  id: string,
  label: string | null,
  categories: Category[],
  roles: Map<string, Role>,
): Role | null => {
  const taken = new Set(roles.values());
  const codes = categories.map((category) => category.code);
  if (!taken.has("time") && isTime(id, codes)) return "time";
  if (!taken.has("geo") && (isPlace(id) || (label !== null && isPlace(label)))) return "geo";
  return null;
};

const listOf = (dataset: Map<string, Json>, holder: Map<string, Json>, name: string): Json[] | null => {
  const own = dataset.get(name);
  if (isList(own)) return own;
  const older = holder.get(name);
  return isList(older) ? older : null;
};

const idsOf = (dataset: Map<string, Json>, holder: Map<string, Json>): string[] => {
  const listed = listOf(dataset, holder, "id");
  const ids = (listed ?? [...holder.keys()].filter((key) => !["id", "size", "role"].includes(key))).map(
    (id) => textOf(id) ?? "",
  );
  if (ids.length === 0) throw new FormatError("malformed", "The JSON-stat dataset has no dimensions.");
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new FormatError("malformed", `The JSON-stat dataset lists the dimension "${excerpt(twice)}" twice.`);
  return ids;
};

const sizesOf = (sizes: Json[] | null, ids: string[]): number[] | null => {
  if (sizes === null) return null;
  if (sizes.length !== ids.length)
    throw new FormatError(
      "size-mismatch",
      `The JSON-stat dataset has ${ids.length} dimensions but ${sizes.length} sizes.`,
    );
  return sizes.map((size, axis) => {
    const text = (textOf(size) ?? "").trim();
    const number = Number(text);
    if (text === "" || !Number.isSafeInteger(number) || number < 0)
      throw new FormatError(
        "malformed",
        `The size of the JSON-stat dimension "${excerpt(ids[axis] ?? "")}" is not a whole number.`,
      );
    return number;
  });
};

const categoriesOf = (
  id: string,
  dimension: Map<string, Json>,
  size: number | null,
  warnings: string[],
): Category[] => {
  const category = dimension.get("category");
  if (!isObject(category))
    throw new FormatError("malformed", `The JSON-stat dimension "${excerpt(id)}" has no categories.`);
  const labels = category.get("label");
  const label = (code: string): string | null => (isObject(labels) ? textOf(labels.get(code)) : null);
  const codes = codesOf(id, category.get("index"), labels, warnings);
  if (size !== null && codes.length !== size)
    throw new FormatError(
      "size-mismatch",
      `The JSON-stat dimension "${excerpt(id)}" says it has ${size} categories but lists ${codes.length}.`,
    );
  return codes.map((code) => ({ code, label: label(code) }));
};

const codesOf = (id: string, index: Json | undefined, labels: Json | undefined, warnings: string[]): string[] => {
  if (isList(index)) return index.map((code) => textOf(code) ?? "");
  if (isObject(index)) return ordered(id, index, warnings);
  if (isObject(labels)) return [...labels.keys()];
  const only = textOf(index);
  return only === null ? [] : [only];
};

/** The keys of an index object by their positions; a position that is no number, or used twice, is refused. */
const ordered = (id: string, index: Map<string, Json>, warnings: string[]): string[] => {
  const placed = [...index].map(([code, position]) => ({ code, position: Number(textOf(position) ?? Number.NaN) }));
  const positions = new Set(placed.map((entry) => entry.position));
  if (positions.size !== placed.length || positions.has(Number.NaN))
    throw new FormatError(
      "malformed",
      `The JSON-stat dimension "${excerpt(id)}" gives two categories the same position.`,
    );
  placed.sort((a, b) => a.position - b.position);
  if (placed.some((entry, at) => entry.position !== at))
    warnings.push(`The positions of the categories of "${id}" have gaps; their order is kept.`);
  return placed.map((entry) => entry.code);
};

/** Units of the metric dimension's categories, else the table's own from PxWeb's extension. */
export const unitsOf = (dataset: Map<string, Json>, dimensions: Dimension[], roles: Map<string, Role>): Unit[] => {
  const holder = dataset.get("dimension");
  const units: Unit[] = [];
  for (const dimension of dimensions) {
    const described = isObject(holder) ? holder.get(dimension.id) : undefined;
    const category = isObject(described) ? described.get("category") : undefined;
    const unit = isObject(category) ? category.get("unit") : undefined;
    if (!isObject(unit)) continue;
    if (!roles.has(dimension.id)) dimension.role ??= "metric";
    for (const { code } of dimension.categories) {
      const entry = unit.get(code);
      if (isObject(entry)) units.push({ code, ...unitText(entry) });
    }
  }
  return units;
};

const unitText = (entry: Map<string, Json>): { unit: string; decimals: number | null } => {
  const decimals = Number(textOf(entry.get("decimals")) ?? Number.NaN);
  const multiplier = textOf(entry.get("mult"));
  const words = ["base", "label", "type", "symbol"].map((name) => textOf(entry.get(name))?.trim() ?? "");
  const [word = ""] = words.filter((text) => text !== "");
  const scaled =
    multiplier !== null && !["", "0", "1"].includes(multiplier) ? `${word} ×10^${multiplier}`.trim() : word;
  return { unit: scaled, decimals: Number.isInteger(decimals) ? decimals : null };
};
