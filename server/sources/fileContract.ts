import type { DimensionId } from "#shared/dimension.ts";
import { type Source, SourceFault } from "./define.ts";
import { rowsOf } from "./fileRows.ts";

/** One column of a file, as its deliverer has agreed to write it. */
export type FileColumn = {
  /** Head of the column, to the letter. */
  name: string;
  holds:
    | { kind: "time" }
    | { kind: "dimension"; dimension: Exclude<DimensionId, "time"> }
    /** `measure` is the `source` of one of the table's measures. */
    | { kind: "measure"; measure: string }
    | { kind: "ignored" };
  type: "text" | "integer" | "decimal";
  /** Unit of the figures, for the reader of the contract. */
  unit?: string;
};

/**
 * The form in which one table is laid in the inbox: one row a cell of the lattice, one column a measure, the whole history
 * in each file. Columns may stand in any order; none may be missing, added or renamed.
 */
export type FileContract = {
  dataset: string;
  /** Names of files that hold the table. */
  name: RegExp;
  /** Sheet of a workbook; its only visible one without. */
  sheet?: string;
  /** Row of the heads, from 1; 1 without. */
  headerRow?: number;
  delimiter: ";" | ",";
  encoding: "utf-8" | "windows-1252";
  decimal: "," | ".";
  columns: readonly FileColumn[];
  /** Others may stand beside them: the source reads its file in a way of its own. */
  isOpen?: true;
  /** Marks in a column of a measure that are no number, and the mark of `conform.ts` that they mean. */
  marks: Readonly<Record<string, ".." | "." | "-" | "*">>;
};

type Declared = Pick<
  Source,
  "id" | "agency" | "label" | "homepage" | "licence" | "tables" | "codes" | "period" | "dropped"
> & { contracts: readonly FileContract[] };

/** A source whose tables come as files laid in the inbox. Throws `SourceFault` where it is asked for them instead. */
export const fileSource = (declared: Declared): Source => ({
  ...declared,
  address: null,
  discover: () => Promise.resolve(new Map()),
  fetch: () => {
    throw new SourceFault("file-source", "Kildens tabeller lægges i indbakken og kan ikke hentes.");
  },
  parse: (delivery, table) => {
    const contract = declared.contracts.find(({ dataset }) => dataset === table.dataset);
    if (!contract) throw new SourceFault("undeclared-table", `Filaftalen for ${table.dataset} mangler.`);
    return rowsOf(delivery, contract);
  },
});
