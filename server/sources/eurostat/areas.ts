import { codeMapsIn } from "../codeMaps.ts";

/** Eurostat's areas → ours: Denmark is `000`, the others are the countries and the union that we compare with. */
export const codes = codeMapsIn(import.meta.dirname, ["geography"]);
