import type { Words } from "#shared/words.ts";

const same = (name: string): Words => ({ da: name, en: name });

/** Who defines a term, and where it can be read. */
export const sources = {
  jobindsats: { label: same("STAR, Jobindsats"), url: "https://www.jobindsats.dk" },
  star: {
    label: { da: "Styrelsen for Arbejdsmarked og Rekruttering", en: "Danish Agency for Labour Market and Recruitment" },
    url: "https://star.dk",
  },
  dst: {
    label: { da: "Danmarks Statistik, statistikdokumentation", en: "Statistics Denmark, documentation of statistics" },
    url: "https://www.dst.dk/da/Statistik/dokumentation/statistikdokumentation",
  },
  absence: {
    label: { da: "Danmarks Statistik, Fravær fra arbejde", en: "Statistics Denmark, Absence from work" },
    url: "https://www.dst.dk/da/Statistik/dokumentation/statistikdokumentation/fravaer-fra-arbejde",
  },
  accidents: {
    label: { da: "Arbejdstilsynet, anmeldte arbejdsulykker", en: "Danish Working Environment Authority, accidents" },
    url: "https://at.dk/arbejdsmiljoe-i-tal/anmeldte-arbejdsulykker-i-tal/information-om-data-til-anmeldte-arbejdsulykker/",
  },
  diseases: {
    label: { da: "Arbejdstilsynet, anmeldte erhvervssygdomme", en: "Danish Working Environment Authority, diseases" },
    url: "https://at.dk/arbejdsmiljoe-i-tal/anmeldte-erhvervssygdomme-i-tal/information-om-data-til-erhvervssygdomme/",
  },
  reactions: {
    label: { da: "Arbejdstilsynet, reaktioner", en: "Danish Working Environment Authority, reactions" },
    url: "https://at.dk/tilsyn/arbejdstilsynets-reaktioner-ved-et-tilsyn/om-arbejdstilsynets-reaktioner/",
  },
  noal: {
    label: { da: "Arbejdstilsynet, NOA-L", en: "Danish Working Environment Authority, NOA-L" },
    url: "https://at.dk/arbejdsmiljoe-i-tal/national-overvaagning-af-arbejdsmiljoeet-blandt-loenmodtagere/",
  },
  nfa: {
    label: {
      da: "Det Nationale Forskningscenter for Arbejdsmiljø",
      en: "National Research Centre for the Working Environment",
    },
    url: "https://nfa.dk",
  },
  aes: { label: { da: "Arbejdsmarkedets Erhvervssikring", en: "Labour Market Insurance" }, url: "https://www.aes.dk" },
  appeals: { label: { da: "Ankestyrelsen", en: "National Board of Appeal" }, url: "https://ast.dk" },
  organisation: {
    label: {
      da: "Lov om organisering og understøttelse af beskæftigelsesindsatsen, § 28",
      en: "Act on the organisation of the employment effort, section 28",
    },
    url: "https://elov.dk/lov-om-organisering-og-understottelse-af-beskaeftigelsesindsatsen-mv/paragraf/28",
  },
  law: { label: { da: "Retsinformation", en: "Retsinformation (Danish law)" }, url: "https://www.retsinformation.dk" },
  eurostat: { label: same("Eurostat"), url: "https://ec.europa.eu/eurostat" },
  practice: {
    label: { da: "Adfærdskodeks for europæiske statistikker", en: "European Statistics Code of Practice" },
    url: "https://ec.europa.eu/eurostat/web/quality/european-quality-standards/european-statistics-code-of-practice",
  },
  garwood: { label: same("Garwood, Biometrika 28 (1936)"), url: "https://doi.org/10.1093/biomet/28.3-4.437" },
  wilson: {
    label: same("Wilson, Journal of the American Statistical Association 22 (1927)"),
    url: "https://doi.org/10.1080/01621459.1927.10502953",
  },
  seasonal: {
    label: { da: "US Census Bureau, X-13ARIMA-SEATS", en: "US Census Bureau, X-13ARIMA-SEATS" },
    url: "https://www.census.gov/data/software/x13as.html",
  },
  own: { label: { da: "Overblik", en: "Overblik" }, url: "" },
} as const satisfies Record<string, { label: Words; url: string }>;

export type SourceId = keyof typeof sources;
