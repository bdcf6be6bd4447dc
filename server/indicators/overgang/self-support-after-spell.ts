import { indicator } from "../define.ts";

/** Completed spells on A-dagpenge after which the person is in work, education or self-supporting three months later, per completed spell, times 100. Unit: pct. Shape: one per quarter and municipality. Source: Jobindsats y01b15. */
export default indicator({
  id: "self-support-after-spell",
  agency: "star",
  theme: "overgang",
  label: { da: "Selvforsørgelse efter afsluttet forløb", en: "Self-support after a completed spell" },
  subject: {
    da: "andelen af dagpengeforløb med selvforsørgelse tre måneder efter",
    en: "the share of benefit spells with self-support three months later",
  },
  definition: {
    da: "Afsluttede forløb på A-dagpenge, hvor personen på én bestemt dag tre måneder efter er lønmodtager, i uddannelse eller selvforsørgende uden ydelse, i pct. af alle forløb afsluttet i kvartalet. Et forløb er afsluttet efter en hel kalendermåned uden A-dagpenge.",
    en: "Completed spells on unemployment benefit after which the person, on one day three months later, is an employee, in education or self-supporting without a benefit, in per cent of all spells completed in the quarter. A spell is completed after a whole calendar month without unemployment benefit.",
  },
  formula: {
    da: "(lønmodtagerbeskæftigelse + uddannelse + selvforsørgelse efter 3 måneder) / afsluttede forløb × 100",
    en: "(employees + in education + self-supporting after 3 months) / completed spells × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "higher",
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y01b15", value: "self-supporting" },
      denominator: { dataset: "jobindsats-y01b15", value: "spells" },
      per: 100,
    },
  },
  frequency: "quarter",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  datedBy: "event",
  period: "sum",
  interval: { kind: "wilson" },
  evidence: {
    grade: "description",
    selection: {
      da: "Hvem der afslutter et forløb hvornår, afhænger af personen og konjunkturen, ikke kun af indsatsen.",
      en: "Who ends a spell when depends on the person and the business cycle, not on the measures alone.",
    },
  },
  lagDays: 180,
  provisionalPeriods: 1,
  breaks: ["employment-reform-2026-02"],
  caveats: [
    {
      da: "Status måles på én dag. Et kort job på netop den dag tæller lige så meget som et varigt.",
      en: "Status is measured on one day. A short job on that very day counts as much as a lasting one.",
    },
    {
      da: "Andet omfatter blandt andet udvandring, barsel og død og tæller ikke som selvforsørgelse.",
      en: "Other statuses, among them emigration, parental leave and death, do not count as self-support.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som virkningen af a-kassens eller kommunens indsats: ikke en årsagssammenhæng. Må heller ikke læses som andelen i job, da uddannelse og selvforsørgelse er med.",
    en: "Must not be read as the effect of what the fund or the municipality does: it is no causal relation. Nor as the share in work, since education and self-support are included.",
  },
  related: ["completed-spell-duration", "job-after-offer", "unemployment-benefit-recipients"],
  synonyms: ["afgang til job", "status efter ledighed", "selvforsørgende", "efter dagpenge", "arbejdsmarkedsstatus"],
});
