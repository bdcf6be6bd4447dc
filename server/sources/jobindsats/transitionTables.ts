import type { Table } from "../define.ts";
import { atMost } from "../quality.ts";
import { count, page, shared } from "./measures.ts";

/** What comes after a benefit or an offer, and how companies fared who looked for someone. */
export const transitionTables: readonly Table[] = [
  {
    ...shared,
    dataset: "jobindsats-y01a27",
    table: "y01a27",
    label: { da: "Varighed af afsluttede forløb, A-dagpenge", en: "Completed spells on unemployment benefit" },
    documentation: page("ydelser/a-dagpenge/antal-og-varighed-af-afsluttede-forloeb/"),
    firstPeriod: "2019M01",
    measures: [
      count("spells", "Antal afsluttede forløb", "Afsluttede forløb", "Completed spells", "spells"),
      {
        // Spells times their mean, which the source rounds: areas make the country, but not to the week.
        ...count("weeks", "Uger i afsluttede forløb", "Uger i afsluttede forløb", "Weeks of completed spells", "weeks"),
        additive: false,
      },
      {
        id: "mean-weeks",
        of: "spells",
        source: "Gnsn. varighed af afsluttede forløb (uger)",
        label: { da: "Gennemsnitlig varighed", en: "Mean length" },
        unit: "weeks",
        additive: false,
      },
    ],
    lagDays: 75,
  },
  {
    ...shared,
    dataset: "jobindsats-y01b15",
    table: "y01b15",
    label: { da: "Status efter afsluttet forløb, A-dagpenge", en: "Status after unemployment benefit" },
    documentation: page("ydelser/a-dagpenge/arbejdsmarkedsstatus-efter-afsluttede-forloeb/"),
    frequency: "quarter",
    firstPeriod: "2019K1",
    measures: [
      count("spells", "Afsluttede forløb", "Afsluttede forløb", "Completed spells", "spells"),
      count(
        "self-supporting",
        "Selvforsørgende efter 3 mdr.",
        "I job, uddannelse eller selvforsørgende 3 måneder efter",
        "In work, in education or self-supporting 3 months after",
        "spells",
      ),
      count(
        "employed",
        "I lønmodtagerbeskæftigelse efter 3 mdr.",
        "Lønmodtagere 3 måneder efter",
        "Employees 3 months after",
        "spells",
      ),
    ],
    provisionalPeriods: 1,
    quality: atMost("employed", "spells"),
    lagDays: 180,
  },
  {
    ...shared,
    dataset: "jobindsats-y14d03",
    table: "y14d03",
    label: { da: "Fra ydelse til job efter tilbud", en: "From benefit to job after an offer" },
    documentation: page("indsatser/tilbud-og-samtaler/fra-ydelse-til-job/"),
    frequency: "quarter",
    firstPeriod: "2019K4",
    measures: [
      count("ended", "Afsluttede tilbud", "Afsluttede tilbud", "Ended offers", "offers"),
      count(
        "employed",
        "I beskæftigelse efter tilbud",
        "I beskæftigelse efter tilbuddet",
        "In employment after the offer",
        "offers",
      ),
    ],
    provisionalPeriods: 1,
    quality: atMost("employed", "ended"),
    lagDays: 270,
  },
  {
    ...shared,
    dataset: "jobindsats-y25i14",
    table: "y25i14",
    label: { da: "Forgæves rekrutteringer", en: "Failed recruitments" },
    documentation: page("arbejdsmarked/rekruttering/virksomhedernes-forgaeves-rekrutteringer/"),
    frequency: "quarter",
    firstPeriod: "2019K1",
    levels: ["country", "rar"],
    measures: [
      count("attempts", "Antal rekrutteringsforsøg", "Rekrutteringsforsøg", "Recruitment attempts", "attempts"),
      count(
        "failed",
        "Antal forgæves rekrutteringsforsøg",
        "Forgæves rekrutteringsforsøg",
        "Failed recruitment attempts",
        "attempts",
      ),
    ],
    provisionalPeriods: 0,
    quality: atMost("failed", "attempts"),
    lagDays: 60,
  },
];
