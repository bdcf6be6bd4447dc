import type { Period } from "#shared/period.ts";
import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { fileSource } from "../fileContract.ts";
import { contracts } from "./contracts.ts";
import { declaration } from "./declaration.ts";
import { tables } from "./tables.ts";

const period = (word: string): Period | null => (/^20\d{2}$/.test(word) ? word : null);

/** Det Nationale Forskningscenter for Arbejdsmiljø: the closed survey, as one workbook. */
export default source({
  ...fileSource({
    id: "nfa",
    agency: "nfa",
    label: { da: "NFA", en: "National Research Centre for the Working Environment" },
    homepage: "https://nfa.dk",
    licence: "Efter aftale med NFA, kilden skal angives",
    tables,
    contracts,
    codes: codeMapsIn(import.meta.dirname, ["sex", "age", "industry"]),
    period,
  }),
  declaration,
});
