import { codeMapsIn } from "../codeMaps.ts";
import { source } from "../define.ts";
import { control } from "./control.ts";
import { declaration } from "./declaration.ts";
import { discover, fetchTable } from "./fetch.ts";
import { parse } from "./parse.ts";
import { period } from "./period.ts";
import { tables } from "./tables.ts";

const codes = codeMapsIn(import.meta.dirname, ["geography", "benefit"]);

/** STAR's Jobindsats, API v3 (v2 was retired on 30 September 2026). Guide: https://jobindsats.dk/api/kom-i-gang/brugervejledning-til-version-3/ */
export default source({
  id: "jobindsats",
  agency: "star",
  label: { da: "STAR, Jobindsats", en: "STAR, Jobindsats" },
  homepage: "https://www.jobindsats.dk",
  licence: "Åbne data, kilden skal angives",
  tables,
  address: {
    variable: "JOBINDSATS_URL",
    official: "https://api.jobindsats.dk/v3",
    tokenVariable: "JOBINDSATS_TOKEN",
  },
  discover: (means) => discover(tables, means),
  fetch: (table, means) => fetchTable(table, means),
  control: (table, means) => control(table, means, codes),
  parse,
  declaration,
  codes,
  period,
});
