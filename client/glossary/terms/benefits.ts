import { terms } from "../define.ts";

/** Benefits and the employment effort. */
export const benefits = terms("ydelser", [
  {
    id: "a-dagpenge",
    name: { da: "A-dagpenge", en: "A-dagpenge (unemployment insurance benefit)" },
    forms:
      "a-dagpenge|arbejdsløshedsdagpenge|dagpenge|dagpengemodtagere|a-dagpengemodtagere/a-dagpenge|unemployment insurance benefit",
    definition: {
      da: "Ydelse til ledige medlemmer af en a-kasse, der har optjent ret til den.",
      en: "Benefit for unemployed members of an unemployment insurance fund who have earned the right to it.",
    },
    source: "law",
    related: ["a-kasse", "bruttoledig", "dimittend"],
    misread: {
      da: "Sygedagpenge og barselsdagpenge er andre ydelser.",
      en: "Sickness benefit and parental benefit are other benefits.",
    },
  },
  {
    id: "a-kasse",
    name: { da: "A-kasse", en: "A-kasse (unemployment insurance fund)" },
    forms:
      "a-kasse|a-kassen|a-kasser|a-kasserne|a-kassernes/a-kasse|unemployment insurance fund|unemployment insurance funds",
    definition: {
      da: "En forening, der forsikrer sine medlemmer mod ledighed og udbetaler A-dagpenge.",
      en: "A society that insures its members against unemployment and pays A-dagpenge.",
    },
    source: "star",
    related: ["a-dagpenge"],
  },
  {
    id: "kontanthjaelp",
    name: { da: "Kontanthjælp", en: "Kontanthjælp (cash assistance)" },
    forms: "kontanthjælp|kontanthjælpen|kontanthjælpsmodtager|kontanthjælpsmodtagere/kontanthjælp|cash assistance",
    definition: {
      da: "Ydelse efter aktivloven til den, der ikke kan forsørge sig selv. Fra 1. juli 2025 er den én ydelse, der også omfatter dem, der før fik uddannelseshjælp eller selvforsørgelses- og hjemrejseydelse.",
      en: "Benefit under the Active Social Policy Act for those who cannot support themselves. From 1 July 2025 it is one benefit that also covers those who had education assistance or self-support and repatriation benefit before.",
    },
    source: "law",
    related: ["jobparat", "aktivitetsparat", "databrud"],
    misread: {
      da: "Tal før og efter 1. juli 2025 kan ikke sammenlignes: flere grupper får nu samme ydelse.",
      en: "Figures before and after 1 July 2025 cannot be compared: more groups now have the same benefit.",
    },
  },
  {
    id: "jobparat",
    name: { da: "Jobparat", en: "Job-ready" },
    forms: "jobparat|jobparate|jobparathed/job-ready",
    definition: {
      da: "Visiteret af kommunen som en, der kan være i arbejde inden for kort tid. Jobparate på kontanthjælp tæller som ledige.",
      en: "Assessed by the municipality as one who can be in work within a short time. The job-ready on kontanthjælp count as unemployed.",
    },
    source: "star",
    related: ["aktivitetsparat", "kontanthjaelp", "bruttoledig"],
  },
  {
    id: "aktivitetsparat",
    name: { da: "Aktivitetsparat", en: "Activity-ready" },
    forms: "aktivitetsparat|aktivitetsparate/activity-ready",
    definition: {
      da: "Visiteret af kommunen som en med problemer ud over ledighed, der ikke kan arbejde her og nu.",
      en: "Assessed by the municipality as one with problems besides unemployment who cannot work here and now.",
    },
    source: "star",
    related: ["jobparat", "kontanthjaelp"],
    misread: {
      da: "Andelen afhænger af visitationspraksis og kan springe ved regelændringer.",
      en: "The share depends on how people are assessed and can jump when rules change.",
    },
  },
  {
    id: "aktivering",
    name: { da: "Aktivering", en: "Activation" },
    forms:
      "aktivering|aktiveringen|aktiveret|aktiverede|aktiveringsgrad|aktiveringsgraden/activation|activated|activation degree",
    definition: {
      da: "Deltagelse i et tilbud fra jobcenter eller a-kasse: vejledning og opkvalificering, virksomhedspraktik, løntilskud. Aktiveringsgraden er den tid, der bruges i tilbud, af tiden på ydelsen.",
      en: "Taking part in an offer from the jobcentre or the insurance fund: guidance and training, placement, wage subsidy. The activation degree is the time spent in offers of the time on the benefit.",
    },
    source: "jobindsats",
    related: ["bruttoledig", "nettoledig", "ordinaere-timer"],
  },
  {
    id: "ordinaere-timer",
    name: { da: "Ordinære timer", en: "Ordinary hours" },
    forms: "ordinære timer|ordinære løntimer|løntimer/ordinary hours",
    definition: {
      da: "Lønnede timer på almindelige vilkår ved siden af en ydelse.",
      en: "Paid hours on ordinary terms beside a benefit.",
    },
    source: "jobindsats",
    related: ["aktivering", "kontanthjaelp"],
  },
  {
    id: "sygedagpenge",
    name: { da: "Sygedagpenge", en: "Sickness benefit" },
    forms: "sygedagpenge|sygedagpengemodtager|sygedagpengemodtagere|sygedagpengeforløb/sickness benefit",
    definition: {
      da: "Ydelse under sygdom, når arbejdsgiverperioden er slut, eller der ingen arbejdsgiver er.",
      en: "Benefit during illness when the employer's period is over, or there is no employer.",
    },
    source: "law",
    related: ["sygefravaer"],
    misread: {
      da: "Kortvarigt sygefravær er ikke med: det betaler arbejdsgiveren.",
      en: "Short absence is not in it: the employer pays that.",
    },
  },
  {
    id: "fleksjob",
    name: { da: "Fleksjob", en: "Fleksjob" },
    forms: "fleksjob|fleksjobbet|fleksjobvisiteret|fleksjobvisiterede/fleksjob",
    definition: {
      da: "Job på særlige vilkår til den, der har varigt og væsentligt nedsat arbejdsevne. Uden fleksjob får den visiterede ledighedsydelse.",
      en: "A job on special terms for those with a permanently and substantially reduced work capacity. Without a fleksjob they have ledighedsydelse.",
    },
    source: "law",
    related: ["foertidspension", "offentligt-forsoergede"],
  },
  {
    id: "foertidspension",
    name: { da: "Førtidspension", en: "Disability pension" },
    forms:
      "førtidspension|førtidspensionen|førtidspensionist|førtidspensionister/disability pension|disability pensioners",
    definition: {
      da: "Pension til den, hvis arbejdsevne er varigt nedsat så meget, at et job ikke er muligt, heller ikke et fleksjob.",
      en: "Pension for those whose work capacity is permanently so reduced that no job is possible, not a fleksjob either.",
    },
    source: "law",
    related: ["fleksjob", "offentligt-forsoergede"],
    misread: {
      da: "Flere førtidspensionister kan skyldes, at folkepensionsalderen stiger.",
      en: "More disability pensioners can be due to the rising pension age.",
    },
  },
  {
    id: "offentligt-forsoergede",
    name: { da: "Offentligt forsørgede", en: "Publicly supported" },
    forms: "offentligt forsørgede|offentligt forsørget|offentlig forsørgelse/publicly supported|public support",
    definition: {
      da: "Fuldtidspersoner under folkepensionsalderen på en ydelse, der træder i stedet for løn. Her uden SU.",
      en: "Full-time persons below the pension age on a benefit that takes the place of wages. Here without student grants.",
    },
    source: "dst",
    related: ["fuldtidsperson", "foertidspension", "kontanthjaelp"],
    misread: {
      da: "Niveauet stiger, når pensionsalderen gør: flere aldre er med.",
      en: "The level rises when the pension age does: more ages are in it.",
    },
  },
  {
    id: "selvforsoergelse",
    name: { da: "Selvforsørgelse", en: "Self-support" },
    forms: "selvforsørgelse|selvforsørget|selvforsørgede|selvforsørgende/self-support|self-supported",
    definition: {
      da: "At være uden offentlig ydelse: i job, men også under uddannelse uden ydelse eller forsørget af andre.",
      en: "To be without a public benefit: in a job, but also in education without a benefit or supported by others.",
    },
    source: "jobindsats",
    related: ["offentligt-forsoergede"],
    misread: {
      da: "Selvforsørgelse er ikke det samme som job.",
      en: "Self-support is not the same as a job.",
    },
  },
  {
    id: "tilbud",
    name: { da: "Effekt af tilbud", en: "Effect of an offer" },
    forms: "effekt|effekter|effekten/effect|effects",
    definition: {
      da: "Hvad en indsats selv har ændret, i forhold til hvad der ellers ville være sket. Kræver forsøg eller tilsvarende; andelen i job efter et tilbud er ikke en effekt.",
      en: "What an effort has changed itself against what would have happened anyway. It takes a trial or the like; the share in jobs after an offer is not an effect.",
    },
    source: "star",
    related: ["selvforsoergelse", "aktivering"],
    misread: {
      da: "De, der får et tilbud, er andre end dem, der ikke gør; forskellen mellem grupperne er ikke en årsag.",
      en: "Those who are made an offer are others than those who are not; the difference between the groups is no cause.",
    },
  },
]);
