import type { Period } from "#shared/period.ts";
import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { fileSource } from "../fileContract.ts";
import { contracts } from "./contracts.ts";
import { declaration } from "./declaration.ts";
import { tables } from "./tables.ts";

/** `2025` → `2025`; `2. kvartal 2026` → `2026K2`. */
const period = (word: string): Period | null => {
  const [, quarter, year] = /^([1-4])\. kvartal (\d{4})$/.exec(word) ?? [];
  if (quarter && year) return `${year}K${quarter}`;
  return /^(?:19|20)\d{2}$/.test(word) ? word : null;
};

/** Arbejdsmarkedets Erhvervssikring. Its tables come as files, since no public data API of it is known. */
export default source({
  ...fileSource({
    id: "aes",
    agency: "aes",
    label: { da: "Arbejdsmarkedets Erhvervssikring", en: "Labour Market Insurance" },
    homepage: "https://www.aes.dk",
    licence: "Efter aftale med AES, kilden skal angives",
    tables,
    contracts,
    codes: codeMapsIn(import.meta.dirname, ["casetype", "diagnosis", "sex", "outcome", "geography"]),
    period,
  }),
  declaration,
});
