import type { Period } from "#shared/period.ts";
import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { fileSource } from "../fileContract.ts";
import { contracts } from "./contracts.ts";
import { declaration } from "./declaration.ts";
import { tables } from "./tables.ts";

/** A round is called by the month it ends its quarter in: `juni 2026` → `2026K2`. */
const quarters = ["marts", "juni", "september", "december"];

const period = (word: string): Period | null => {
  const [, month = "", year] = /^(\p{L}+) (20\d{2})$/u.exec(word) ?? [];
  const quarter = quarters.indexOf(month.toLowerCase()) + 1;
  return quarter > 0 && year !== undefined ? `${year}K${quarter}` : null;
};

/** STAR's recruitment survey by industry, which is published in reports and not through Jobindsats. */
export default source({
  ...fileSource({
    id: "star",
    agency: "star",
    label: { da: "STAR, rekrutteringssurvey", en: "STAR, recruitment survey" },
    homepage: "https://star.dk",
    licence: "Kilden skal angives",
    tables,
    contracts,
    codes: codeMapsIn(import.meta.dirname, ["industry"]),
    period,
  }),
  declaration,
});
