import { indicator } from "../define.ts";

/** Persons covered by notices of collective redundancies in the month. Unit: personer. Source: Jobindsats y25i05. */
export default indicator({
  id: "notified-redundancies",
  agency: "star",
  theme: "ledighed",
  label: { da: "Varslede afskedigelser", en: "Notified redundancies" },
  subject: { da: "antallet af varslede afskedigelser", en: "the number of notified redundancies" },
  definition: {
    da: "Personer omfattet af varsler, som virksomheder har afgivet i måneden efter lov om varsling i forbindelse med afskedigelser af større omfang.",
    en: "Persons covered by notices given by enterprises in the month under the act on collective redundancies.",
  },
  unit: "persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "jobindsats-y25i05", value: "persons" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "sum", geography: "sum" },
  basis: "workplace",
  period: "sum",
  lagDays: 14,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [
    {
      da: "Små måneder vises ikke af hensyn til diskretion, særligt i kommunerne. Et år med en skjult måned kan derfor ikke lægges sammen.",
      en: "Small months are not shown for reasons of confidentiality, in municipalities above all. A year with a hidden month cannot be added up.",
    },
    {
      da: "Enkelte store varsler kan fylde det meste af en måned.",
      en: "A few large notices may make up most of a month.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som afskedigelser: et varsel kan blive til færre afskedigelser end varslet, og små afskedigelser varsles ikke.",
    en: "Must not be read as dismissals: a notice may end in fewer dismissals than notified, and small ones are not notified.",
  },
  related: ["gross-unemployment", "work-sharing", "employees"],
  synonyms: [
    "varslinger",
    "varsler",
    "masseafskedigelser",
    "fyringer",
    "fyringsrunder",
    "varsling",
    "afskedigelser",
    "opsigelser",
  ],
});
