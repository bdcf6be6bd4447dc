import type { Period } from "#shared/period.ts";
import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { fileSource } from "../fileContract.ts";
import { contracts } from "./contracts.ts";
import { declaration } from "./declaration.ts";
import { tables } from "./tables.ts";

const period = (word: string): Period | null => (/^20\d{2}$/.test(word) ? word : null);

/** Departementet: the status that each unit gives of its own plan before the yearly meeting. */
export default source({
  ...fileSource({
    id: "dep",
    agency: "dep",
    label: { da: "Beskæftigelsesministeriets departement", en: "The Department, Ministry of Employment" },
    homepage: "https://bm.dk",
    licence: "Intern",
    tables,
    contracts,
    codes: codeMapsIn(import.meta.dirname, ["agency"]),
    period,
  }),
  declaration,
});
