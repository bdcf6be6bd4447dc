import type { FileContract } from "../fileContract.ts";
import { countryHead, dated, marks } from "./sheets.ts";

/** The workbook as EU-OSHA gives it out: many sheets, of which `sheets.ts` names those that are read and how. */
export const contracts: readonly FileContract[] = [
  {
    dataset: "euosha-barometer",
    name: /^osh_barometer_dataset(?:_\d{4}-\d{2}-\d{2})?\.xlsx$/i,
    sheet: dated.name,
    delimiter: ";",
    encoding: "utf-8",
    decimal: ".",
    columns: [{ name: countryHead, holds: { kind: "dimension", dimension: "geography" }, type: "text" }],
    isOpen: true,
    marks: Object.fromEntries([...marks].map((mark) => [mark, ".."])),
  },
];
