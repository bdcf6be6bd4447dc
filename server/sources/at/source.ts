import type { Period } from "#shared/period.ts";
import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { fileSource } from "../fileContract.ts";
import { contracts } from "./contracts.ts";
import { declaration } from "./declaration.ts";
import { tables } from "./tables.ts";

/** `2025` → `2025`; `2026 K2` → `2026K2`. */
const period = (word: string): Period | null => {
  const [, quarterYear, quarter] = /^((?:19|20)\d{2}) K([1-4])$/.exec(word) ?? [];
  if (quarterYear && quarter) return `${quarterYear}K${quarter}`;
  return /^(?:19|20)\d{2}$/.test(word) ? word : null;
};

/** Arbejdstilsynet: accidents, diseases, inspections, decisions and NOA-L. Its tables come as files, since no public data API of it is known. */
export default source({
  ...fileSource({
    id: "at",
    agency: "at",
    label: { da: "Arbejdstilsynet", en: "Danish Working Environment Authority" },
    homepage: "https://at.dk/arbejdsmiljoe-i-tal/",
    licence: "Efter aftale med Arbejdstilsynet, kilden skal angives",
    tables,
    contracts,
    codes: codeMapsIn(import.meta.dirname, [
      "geography",
      "industry",
      "sex",
      "age",
      "injury",
      "severity",
      "diagnosis",
      "decision",
    ]),
    period,
  }),
  declaration,
});
