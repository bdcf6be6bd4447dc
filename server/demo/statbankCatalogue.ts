import { watermark } from "#shared/sentences.ts";
import type { Language } from "#shared/words.ts";
import { type StatbankTable, timeOf, titleOf } from "./statbankTable.ts";

const subjects = [
  { id: "1", da: "Borgere", en: "People" },
  { id: "2", da: "Arbejde og indkomst", en: "Labour and income" },
  { id: "3", da: "Økonomi", en: "Economy" },
  { id: "4", da: "Sociale forhold", en: "Social conditions" },
  { id: "5", da: "Uddannelse og forskning", en: "Education and research" },
  { id: "6", da: "Erhvervsliv", en: "Business" },
  { id: "7", da: "Transport", en: "Transport" },
  { id: "8", da: "Kultur og fritid", en: "Culture and leisure" },
  { id: "9", da: "Miljø og energi", en: "Environment and energy" },
  { id: "19", da: "Om Danmarks Statistik", en: "About Statistics Denmark" },
] as const;

const own = (tables: readonly StatbankTable[], subject: string) => tables.filter((table) => table.subject === subject);

/** `/subjects`: the ten roots, or those named. The simulator has no level below them. */
export const subjectList = (
  tables: readonly StatbankTable[],
  language: Language,
  { ids, withTables }: { ids: readonly string[]; withTables: boolean },
) =>
  subjects
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((subject) => ({
      id: subject.id,
      description: subject[language],
      active: true,
      hasSubjects: false,
      subjects: [],
      ...(withTables ? { tables: own(tables, subject.id).map((table) => tableRow(table, language)) } : {}),
    }));

/** One row of `/tables`. */
export function tableRow(table: StatbankTable, language: Language) {
  const periods = timeOf(table).values;
  return {
    id: table.id,
    text: table.text[language],
    unit: table.unit[language],
    updated: table.updated.slice(0, 19),
    firstPeriod: periods[0]?.text[language] ?? null,
    latestPeriod: periods.at(-1)?.text[language] ?? null,
    active: true,
    variables: table.variables.map((variable) => variable.text[language]),
  };
}

/** `/tableinfo`: variables with all their values. The footnote says that the figures are synthetic. */
export const tableInfo = (table: StatbankTable, language: Language) => ({
  id: table.id,
  text: table.text[language],
  description: titleOf(
    table,
    language,
    table.variables.map((variable) => variable.text[language]),
  ),
  unit: table.unit[language],
  suppressedDataValue: "0",
  updated: table.updated.slice(0, 19),
  active: true,
  contacts: [{ name: "Kontaktperson", phone: "+4500000000", mail: "kontakt@example.invalid" }],
  documentation: { id: "", url: `https://www.statistikbanken.dk/${table.id}` },
  footnote: { text: watermark[language], mandatory: true },
  variables: table.variables.map((variable) => ({
    id: variable.id,
    text: variable.text[language],
    elimination: variable.total !== null,
    time: variable.time,
    ...(variable.map === undefined ? {} : { map: variable.map }),
    values: variable.values.map((value) => ({ id: value.id, text: value.text[language] })),
  })),
});
