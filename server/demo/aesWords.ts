import type { Diagnosis, Kind } from "./aesCases.ts";
import type { Decided } from "./aesDecisions.ts";

/** Words of AES in its own files. */
export const caseTypes: Readonly<Record<Kind["casetype"], string>> = {
  TOT: "I alt",
  accident: "Ulykker",
  disease: "Erhvervssygdomme",
};

export const diagnosisWords: Readonly<Record<"TOT" | Diagnosis, string>> = {
  TOT: "I alt",
  musculoskeletal: "Muskelskeletsygdomme",
  mental: "Psykiske sygdomme",
  ear: "Øresygdomme",
  skin: "Hudsygdomme",
  airways: "Luftvejssygdomme",
  nervous: "Sygdomme i nervesystemet",
  cancer: "Kræftsygdomme",
  other: "Andre sygdomme",
};

export const outcomes: Readonly<Record<keyof Decided, string>> = {
  recognised: "Anerkendt",
  rejected: "Afvist",
  closed: "Henlagt eller bortfaldet",
};

/** In the order of the figures by region. */
export const regionWords = [
  "Region Hovedstaden",
  "Region Sjælland",
  "Region Syddanmark",
  "Region Midtjylland",
  "Region Nordjylland",
  "Uoplyst eller udlandet",
] as const;
