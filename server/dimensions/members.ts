import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Member } from "#shared/dimension.ts";

type Row = Record<
  | "code"
  | "scheme"
  | "level"
  | "label_da"
  | "label_en"
  | "parents"
  | "valid_from"
  | "valid_to"
  | "order"
  | "is_total"
  | "is_unknown",
  string
>;

/** The members of a dimension as its file in `members/` lists them, in the statistical order. */
export const membersIn = (file: string): readonly Member[] =>
  parse<Row>(readFileSync(join(import.meta.dirname, "members", file), "utf8"), { columns: true })
    .map((row) => ({
      code: row.code,
      scheme: row.scheme,
      label: { da: row.label_da, en: row.label_en },
      level: row.level,
      parents: row.parents === "" ? [] : row.parents.split(" "),
      validFrom: row.valid_from || null,
      validTo: row.valid_to || null,
      order: Number(row.order),
      isTotal: row.is_total === "1",
      isUnknown: row.is_unknown === "1",
    }))
    .toSorted((a, b) => a.order - b.order);
