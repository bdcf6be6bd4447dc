import { isList, isObject, type Json, textOf } from "./jsonText.ts";
import { excerpt, FormatError } from "./table.ts";

const has = (json: Json | undefined, ...keys: string[]): boolean =>
  isObject(json) && keys.every((key) => json.has(key));

/** The first entry of a list, the list itself aside. */
const firstOf = (json: Json): Json | undefined => (isList(json) ? json[0] : undefined);

const answerError = (json: Map<string, Json>): string | null => {
  if (json.has("errorTypeCode"))
    return `The file is an error answer from StatBank, not data: "${excerpt(textOf(json.get("message")) ?? "")}".`;
  if (json.has("cause") && json.has("code"))
    return `The file is an error answer from Jobindsats, not data: "${excerpt(textOf(json.get("cause")) ?? "")}".`;
  const error = json.get("error") ?? json.get("errors") ?? json.get("warning");
  return error === undefined || json.size > 4 ? null : "The file is an error answer from a web service, not data.";
};

/** Which file a JSON is that holds no statistical table, as the refusal of it. */
export const refusedJson = (json: Json): FormatError => {
  if (isObject(json)) return refusedObject(json);
  const first = firstOf(json);
  if (first === undefined)
    return new FormatError("empty", "The JSON is an empty list or a single value, not a statistical table.");
  if (has(first, "Variables", "Data"))
    return new FormatError(
      "unknown",
      "The file is an answer of Jobindsats v2, which is retired; fetch the table from v3.",
    );
  if (has(first, "status", "body") || has(first, "request", "status") || has(first, "request", "response"))
    return new FormatError("metadata", "The file is a record of requests and their answers, not a statistical table.");
  if (has(first, "request"))
    return new FormatError("metadata", "The file is a list of requests, not a statistical table.");
  if (has(first, "id", "variables"))
    return new FormatError("metadata", "The file is StatBank's list of tables, without figures.");
  if (has(first, "id", "description", "subjects"))
    return new FormatError("metadata", "The file is StatBank's list of subjects, without figures.");
  if (has(first, "kode", "navn"))
    return new FormatError("code-list", "The file is a list of areas from Danmarks Adresser (DAWA), without figures.");
  return new FormatError(
    "unknown",
    `The JSON is a list of ${described(first)}, which is no statistical format known here.`,
  );
};

const refusedObject = (json: Map<string, Json>): FormatError => {
  const type = textOf(json.get("type"));
  if (type === "FeatureCollection" || type === "Feature" || type === "Topology" || type === "GeometryCollection")
    return new FormatError("geometry", "The file is a map (GeoJSON or TopoJSON), not a statistical table.");
  const error = answerError(json);
  if (error !== null) return new FormatError("error-answer", error);
  if (has(json, "id", "variables"))
    return new FormatError("metadata", "The file describes a StatBank table (tableinfo) and holds no figures.");
  if (has(json, "periods", "dimensions"))
    return new FormatError("metadata", "The file describes a Jobindsats table and holds no figures.");
  if (has(json, "columns", "data"))
    return new FormatError("unknown", "The file is PxWeb's own JSON; fetch the table as JSON-stat or PX instead.");
  if (has(json, "data", "structure") || has(json, "dataSets") || has(json.get("data"), "dataSets"))
    return new FormatError("unknown", "The file is SDMX-JSON; fetch the table as SDMX-CSV or JSON-stat instead.");
  return new FormatError("unknown", `The JSON holds ${described(json)}, which is no statistical format known here.`);
};

const described = (json: Json): string => {
  if (!isObject(json)) return isList(json) ? "lists" : "single values";
  const keys = [...json.keys()].slice(0, 4).map((key) => `"${excerpt(key)}"`);
  return keys.length === 0 ? "nothing" : `the keys ${keys.join(", ")}`;
};
