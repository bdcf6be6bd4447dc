import type { Table } from "../define.ts";
import { atMost } from "../quality.ts";
import { count, page, shared } from "./measures.ts";

const personsAndFteOnly = (da: string, en: string) => [
  count("persons", "Antal personer", da, en),
  count("fte", "Antal fuldtidspersoner", `${da}, fuldtid`, `${en}, full-time`, "fte-persons"),
];

/** Since the tables of kontanthjælp after the reform are told back in time. */
const sinceY60 = "2021M07";

/** Benefits and what is done for their recipients. Measures are those used; the tables have more. */
export const benefitTables: readonly Table[] = [
  {
    ...shared,
    dataset: "jobindsats-y25i01-benefit",
    table: "y25i01",
    label: { da: "Ledige efter ydelse", en: "Unemployed by benefit" },
    documentation: page("arbejdsmarked/ledighed/ledige/"),
    dimensions: ["geography", "benefit"],
    levels: ["country"],
    groupings: { benefit: ["total", "unemployed"] },
    measures: [
      count("fte", "Antal ledige fuldtidspersoner", "Ledige fuldtidspersoner", "Full-time unemployed", "fte-persons"),
    ],
    lagDays: 28,
  },
  {
    ...shared,
    dataset: "jobindsats-y60a02-visitation",
    table: "y60a02",
    label: { da: "Kontanthjælpsmodtagere efter visitation", en: "Cash-assistance recipients by visitation" },
    documentation: page("ydelser/kontanthjaelp/antal-personer-og-fuldtidspersoner/"),
    firstPeriod: sinceY60,
    dimensions: ["geography", "benefit"],
    groupings: { benefit: ["total", "visitation"] },
    measures: [
      count(
        "fte",
        "Antal fuldtidspersoner",
        "Personer på kontanthjælp, fuldtid",
        "Persons on cash assistance, full-time",
        "fte-persons",
      ),
    ],
    lagDays: 28,
  },
  {
    ...shared,
    dataset: "jobindsats-y07a02",
    table: "y07a02",
    label: { da: "Sygedagpengemodtagere", en: "Sickness-benefit recipients" },
    documentation: page("ydelser/sygedagpenge/antal-personer-og-fuldtidspersoner/"),
    firstPeriod: "2015M01",
    measures: personsAndFteOnly("Personer på sygedagpenge", "Persons on sickness benefit"),
    quality: atMost("fte", "persons"),
    lagDays: 35,
  },
  {
    ...shared,
    dataset: "jobindsats-y08a02",
    table: "y08a02",
    label: { da: "Fleksjob", en: "Flex jobs" },
    documentation: page("ydelser/fleksjob/antal-personer-og-fuldtidspersoner/"),
    firstPeriod: "2015M01",
    measures: personsAndFteOnly("Personer i fleksjob", "Persons in flex jobs"),
    quality: atMost("fte", "persons"),
    lagDays: 35,
  },
  {
    ...shared,
    dataset: "jobindsats-y10a02",
    table: "y10a02",
    label: { da: "Førtidspension", en: "Disability pension" },
    documentation: page("ydelser/tilbagetraekningsydelser/foertidspension/antal-personer-og-fuldtidspersoner/"),
    firstPeriod: "2015M01",
    measures: personsAndFteOnly("Personer på førtidspension", "Persons on disability pension"),
    quality: atMost("fte", "persons"),
    lagDays: 35,
  },
  {
    ...shared,
    dataset: "jobindsats-y60c01",
    table: "y60c01",
    label: { da: "Aktiverede på kontanthjælp", en: "Activated cash-assistance recipients" },
    documentation: page("ydelser/kontanthjaelp/antal-aktiverede-og-fuldtidsaktiverede/"),
    firstPeriod: sinceY60,
    measures: [
      count("persons", "Antal aktiverede", "Aktiverede på kontanthjælp", "Activated cash-assistance recipients"),
      count(
        "fte",
        "Antal fuldtidsaktiverede",
        "Aktiverede på kontanthjælp, fuldtid",
        "Activated cash-assistance recipients, full-time",
        "fte-persons",
      ),
    ],
    lagDays: 42,
  },
  {
    ...shared,
    dataset: "jobindsats-y60c07",
    table: "y60c07",
    label: { da: "Aktiveringsgrad, kontanthjælp", en: "Activation degree, cash assistance" },
    documentation: page("ydelser/kontanthjaelp/aktiveringsgrad-og-andel-aktiveringsberoerte/"),
    firstPeriod: sinceY60,
    measures: [
      {
        id: "degree",
        source: "Aktiveringsgrad",
        label: { da: "Aktiveringsgrad", en: "Activation degree" },
        unit: "percent",
        additive: false,
      },
      {
        id: "affected-share",
        source: "Andel aktiveringsberørte",
        label: { da: "Andel aktiveringsberørte", en: "Share touched by activation" },
        unit: "percent",
        additive: false,
      },
    ],
    lagDays: 42,
  },
  {
    ...shared,
    dataset: "jobindsats-y60j01",
    table: "y60j01",
    label: { da: "Kontanthjælpsmodtagere med ordinære timer", en: "Cash-assistance recipients with ordinary hours" },
    documentation: page("ydelser/kontanthjaelp/ordinaere-timer/"),
    firstPeriod: sinceY60,
    measures: [
      count(
        "persons",
        "Antal personer med ordinære timer",
        "Personer på kontanthjælp med ordinære løntimer",
        "Cash-assistance recipients with paid ordinary hours",
      ),
      {
        id: "share",
        of: "persons",
        source: "Andel personer med ordinære timer",
        label: { da: "Andel med ordinære løntimer", en: "Share with paid ordinary hours" },
        unit: "percent",
        additive: false,
      },
    ],
    lagDays: 60,
  },
];
