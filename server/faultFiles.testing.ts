import { addressCases, type Case, denmark, type FileCase, only, semicolons } from "./faultCases.testing.ts";
import { answerForm, csvForm, type Form, sheetForm } from "./faultForms.testing.ts";
import { calm } from "./faultRun.testing.ts";
import { between } from "./faultServer.testing.ts";
import { inboxFiles } from "./demo/inbox.ts";
import aes from "./sources/aes/source.ts";
import at from "./sources/at/source.ts";
import type { Delivery, Source } from "./sources/define.ts";
import dep from "./sources/dep/source.ts";
import euosha from "./sources/euosha/source.ts";
import nfa from "./sources/nfa/source.ts";
import star from "./sources/star/source.ts";

type Laid = Omit<Case, "source" | "table" | "form" | "order"> & {
  of: Source;
  dataset: string;
  file: string;
  form: (good: Uint8Array) => Form;
};

const windows = csvForm({ delimiter: ";", encoding: "win1252" });

const laid: readonly Laid[] = [
  {
    id: "at csv",
    of: at,
    dataset: "at-inspections-area",
    file: "at_tilsyn_region.csv",
    form: () => semicolons,
    figure: "Besøg",
    place: "Region",
    time: "Kvartal",
    cell: { Region: "Hovedstaden", Kvartal: "2020 K2" },
    whole: { Region: "Hele landet" },
    revised: [
      { Region: "Hovedstaden", Kvartal: "2020 K2" },
      { Region: "Hele landet", Kvartal: "2020 K2" },
    ],
    jump: 3,
    early: "Østdanmark",
    marks: { ":": "suppressed", "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
  },
  {
    id: "at csv, Windows-1252",
    of: at,
    dataset: "at-accidents-area",
    file: "at_ulykker_region.csv",
    form: () => windows,
    figure: "Ulykker",
    place: "Region",
    time: "År",
    cell: { Region: "Hovedstaden", År: "2019", "Forventet fravær": "Andre, under 3 uger" },
    whole: { Region: "Hele landet" },
    revised: ["I alt", "Andre, under 3 uger"].flatMap((absence) =>
      ["Hele landet", "Hovedstaden"].map((region) => ({ Region: region, År: "2019", "Forventet fravær": absence })),
    ),
    jump: 3,
    early: "Østdanmark",
    marks: { ":": "suppressed", "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
  },
  {
    id: "at xlsx",
    of: at,
    dataset: "at-fatal",
    file: "at_doedsulykker.xlsx",
    form: (good) => sheetForm(good, "Dødsulykker"),
    figure: "Dødsulykker",
    place: "Branchekode",
    time: "År",
    cell: { Branchekode: "H01", År: "2019" },
    whole: { Branchekode: "I alt" },
    revised: [
      { Branchekode: "H01", År: "2019" },
      { Branchekode: "I alt", År: "2019" },
    ],
    jump: 3,
    early: null,
    marks: { ":": "suppressed", "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
  },
  {
    id: "aes csv",
    of: aes,
    dataset: "aes-cases-area",
    file: "aes_sager_region.csv",
    form: () => windows,
    figure: "Nye sager",
    place: "Region",
    time: "År",
    cell: { Region: "Region Hovedstaden", År: "2019", Sagstype: "Ulykker" },
    whole: { Region: "Hele landet" },
    revised: ["I alt", "Ulykker"].flatMap((type) =>
      ["Hele landet", "Region Hovedstaden"].map((region) => ({ Region: region, År: "2019", Sagstype: type })),
    ),
    jump: 3,
    early: "Region Østdanmark",
    marks: {
      "•": "suppressed",
      "..": "missing",
      x: "unreadable",
      "*": "unreadable",
      "-": "fell-to-nil parts-differ parts-differ",
    },
    flag: null,
  },
  {
    id: "aes xlsx",
    of: aes,
    dataset: "aes-compensation",
    file: "aes_erstatning.xlsx",
    form: (good) => sheetForm(good, "Erstatning", 3),
    figure: "Behandling",
    place: "Sagstype",
    time: "År",
    cell: { Sagstype: "Ulykker", År: "2019" },
    whole: { Sagstype: "I alt" },
    revised: [
      { Sagstype: "Ulykker", År: "2019" },
      { Sagstype: "I alt", År: "2019" },
    ],
    jump: 3,
    early: null,
    marks: { "•": "suppressed", "..": "missing", x: "unreadable", "*": "unreadable", "-": "fell-to-nil parts-differ" },
    flag: null,
  },
  {
    id: "nfa xlsx",
    of: nfa,
    dataset: nfa.tables[0]?.dataset ?? "",
    file: "nfa_arbejdsmiljoe_og_helbred.xlsx",
    form: (good) => sheetForm(good, "Svar"),
    figure: "Svarpersoner",
    place: "Branche",
    time: "Runde",
    cell: { Runde: "2016", Køn: "I alt", Alder: "I alt", Branche: "Kontor" },
    whole: { Køn: "I alt", Alder: "I alt", Branche: "I alt" },
    revised: [{ Runde: "2016", Køn: "I alt", Alder: "I alt", Branche: "Kontor" }],
    jump: null,
    early: null,
    marks: { "•": "suppressed", "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
  },
  {
    id: "dep csv",
    of: dep,
    dataset: "dep-goals",
    file: "dep_strategimaal.csv",
    form: () => semicolons,
    figure: "Milepæle forfaldne",
    place: "Enhed",
    time: "År",
    cell: { Enhed: "Arbejdstilsynet", År: "2023" },
    whole: { Enhed: "I alt" },
    revised: [
      { Enhed: "Arbejdstilsynet", År: "2023" },
      { Enhed: "I alt", År: "2023" },
    ],
    jump: null,
    early: null,
    marks: { "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
  },
  {
    id: "euosha xlsx",
    of: euosha,
    dataset: "euosha-barometer",
    file: "osh_barometer_dataset.xlsx",
    form: (good) => sheetForm(good, "3.1.1 Non - Fatal work accident", 11),
    figure: "2019",
    place: "Country",
    time: null,
    cell: { Country: "Sweden" },
    whole: { Country: "Denmark" },
    revised: [{ Country: "Sweden" }],
    jump: 3,
    early: null,
    marks: {
      ":": "missing",
      "#N/A": "missing",
      "..": "unreadable",
      x: "unreadable",
      "*": "unreadable",
      "-": "unreadable",
    },
    flag: null,
  },
  {
    id: "star csv",
    of: star,
    dataset: "star-recruitment-industry",
    file: "star_rekrutteringssurvey_branche.csv",
    form: () => semicolons,
    figure: "Rekrutteringsforsøg",
    place: "Branche",
    time: "Runde",
    cell: { Branche: "Industri", Runde: "marts 2022" },
    whole: { Branche: "Alle brancher" },
    revised: [
      { Branche: "Industri", Runde: "marts 2022" },
      { Branche: "Alle brancher", Runde: "marts 2022" },
    ],
    jump: 3,
    early: null,
    marks: { "•": "suppressed", "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
  },
];

/** The files that agencies lay in the inbox, as the demonstration's agencies lay them. */
export const fileCases: readonly FileCase[] = await Promise.all(
  laid.map(async ({ of, dataset, form, ...rest }): Promise<FileCase> => {
    const found = inboxFiles.find(({ name }) => name === rest.file);
    if (!found) throw new Error(`no file ${rest.file}`);
    const good = await found.bytes(denmark);
    return { ...rest, ...only(of, dataset), order: "reversed", form: form(good), good };
  }),
);

/** All that a source that is asked answers of its table. */
export async function answersOf({ source, table, base, behind }: (typeof addressCases)[number]): Promise<Delivery[]> {
  const server = await between(behind());
  const means = { ...calm(), baseUrl: `${server.address}${base}`, token: "key" };
  const deliveries: Delivery[] = [];
  for await (const delivery of source.fetch(table, means)) deliveries.push(delivery);
  server.close();
  return deliveries;
}

/** One file of all answers: what a person has downloaded. */
function together({ form }: Case, deliveries: readonly Delivery[]): Uint8Array {
  const [first, ...rest] = deliveries.map(({ bytes }) => bytes);
  if (!first) throw new Error("no answer");
  if (rest.length === 0) return first;
  const grids = [first, ...rest].map(answerForm.read);
  return form.write({ heads: grids[0]?.heads ?? [], rows: grids.flatMap(({ rows }) => rows) });
}

const endings: Readonly<Record<string, string>> = {
  dst: "AUS08.csv",
  jobindsats: "y25i05.json",
  "eurostat statistics": "UNE_RT_M.json",
  "eurostat sdmx": "HSW_N2_02.csv",
};

/** The same tables of the sources that are asked, as files that a person gives from a folder. */
export const droppedCases: readonly FileCase[] = await Promise.all(
  addressCases.map(async (one): Promise<FileCase> => {
    const { behind: _behind, base: _base, ...rest } = one;
    const good = together(one, await answersOf(one));
    const jump = one.id === "dst" ? 3 : one.jump;
    return { ...rest, jump, id: `${one.id}, as a file`, file: endings[one.id] ?? "", good };
  }),
);
