import type { Period } from "#shared/period.ts";
import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { fileSource } from "../fileContract.ts";
import { contracts } from "./contracts.ts";
import { declaration } from "./declaration.ts";
import { parse } from "./parse.ts";
import { tables } from "./tables.ts";

const period = (word: string): Period | null => (/^(?:19|20)\d{2}$/.test(word) ? word : null);

/** EU-OSHA's OSH Barometer: one workbook of many sheets, laid in the inbox as it was downloaded. */
export default source({
  ...fileSource({
    id: "euosha",
    agency: "euosha",
    label: { da: "EU-OSHA, OSH Barometer", en: "EU-OSHA, OSH Barometer" },
    homepage: "https://osha.europa.eu",
    licence: "Gengivelse tilladt med kildeangivelse (EU-OSHA)",
    tables,
    contracts,
    codes: codeMapsIn(import.meta.dirname, ["geography"]),
    period,
  }),
  parse,
  declaration,
});
