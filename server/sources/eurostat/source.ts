import { source } from "../define.ts";
import { politely } from "../request.ts";
import { codes } from "./areas.ts";
import { declaration } from "./declaration.ts";
import { discover, fetchTable } from "./fetch.ts";
import { standing } from "./flags.ts";
import { parse } from "./parse.ts";
import { period } from "./period.ts";
import { tables } from "./tables.ts";

/** Eurostat's dissemination API. Documentation: https://ec.europa.eu/eurostat/web/user-guides/data-browser/api-data-access */
export default source({
  id: "eurostat",
  agency: "eurostat",
  label: { da: "Eurostat", en: "Eurostat" },
  homepage: "https://ec.europa.eu/eurostat",
  licence: "CC BY 4.0",
  tables,
  address: {
    variable: "EUROSTAT_URL",
    official: "https://ec.europa.eu/eurostat/api/dissemination",
    tokenVariable: null,
  },
  discover: (means) => discover(tables, politely(means)),
  fetch: (table, means) => fetchTable(table, [...codes("geography", table).keys()], politely(means)),
  parse,
  standing,
  declaration,
  codes,
  period,
});
