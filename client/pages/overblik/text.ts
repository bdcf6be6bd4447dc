import { useText } from "../../text/useText.ts";

const da = {
  arrangement: "Vis efter",
  arrangements: { mission: "Formål", agency: "Enhed" },
  edit: "Rediger visning",
  done: "Færdig med at redigere",
  followed: "Indikatorer, jeg følger",
  followedLede: "Stjernen ved et tal tilføjer eller fjerner det her. Kun du ser listen.",
  section: {
    work: { title: "I arbejde", about: "Ledighed, beskæftigelse, ydelser og rekruttering" },
    healthy: { title: "Sundt", about: "Psykisk og fysisk arbejdsmiljø, sygefravær og erhvervssygdomme" },
    safe: { title: "Sikkert", about: "Arbejdsulykker, tilsyn og arbejdsskadesager" },
    star: { title: "Styrelsen for Arbejdsmarked og Rekruttering", about: "Ledighed, ydelser og rekruttering" },
    at: { title: "Arbejdstilsynet", about: "Arbejdsulykker, erhvervssygdomme og tilsyn" },
    nfa: {
      title: "Det Nationale Forskningscenter for Arbejdsmiljø",
      about: "Arbejdsmiljø og helbred: NFA’s forskningsfelt. Siden 2021 udsender Arbejdstilsynet undersøgelsen",
    },
    dep: { title: "Departementet", about: "Strategiens mål, og den helhed enhederne er dele af" },
    aes: {
      title: "Arbejdsmarkedets Erhvervssikring",
      about: "Arbejdsskadesager. AES er kilde, ikke enhed i strategien",
    },
  },
  allHidden: "Alle nøgletal her er skjult. Vælg Rediger visning for at vise dem igen.",
  keptDown: "Din egen visning kan ikke hentes lige nu. Her er standardvisningen. Tallene er ikke berørt.",
  interval: (ends: string) => `95 pct.-interval ${ends}`,
  target: (label: string, value: string) => `${label} (eget tal): ${value}`,
  above: (size: string) => `${size} over`,
  below: (size: string) => `${size} under`,
  met: "nået præcist",
};

const en: typeof da = {
  arrangement: "Show by",
  arrangements: { mission: "Mission", agency: "Unit" },
  edit: "Edit layout",
  done: "Done editing",
  followed: "Indicators I follow",
  followedLede: "The star of a figure adds or removes it here. Only you see the list.",
  section: {
    work: { title: "In work", about: "Unemployment, employment, benefits and recruitment" },
    healthy: {
      title: "Healthy",
      about: "Psychosocial and physical working environment, sickness absence and diseases",
    },
    safe: { title: "Safe", about: "Accidents at work, inspections and work-injury cases" },
    star: { title: "Agency for Labour Market and Recruitment", about: "Unemployment, benefits and recruitment" },
    at: { title: "Working Environment Authority", about: "Accidents, occupational diseases and inspections" },
    nfa: {
      title: "National Research Centre for the Working Environment",
      about: "Working environment and health: NFA’s field of research. Since 2021 the Authority conducts the survey",
    },
    dep: { title: "The Department", about: "The goals of the strategy, and the whole that the units are parts of" },
    aes: {
      title: "Labour Market Insurance",
      about: "Work-injury cases. AES is a source, not a unit of the strategy",
    },
  },
  allHidden: "All key figures here are hidden. Choose Edit layout to show them again.",
  keptDown: "Your own layout cannot be read right now. This is the standard one. The figures are not affected.",
  interval: (ends) => `95 per cent interval ${ends}`,
  target: (label, value) => `${label} (own number): ${value}`,
  above: (size) => `${size} above`,
  below: (size) => `${size} below`,
  met: "met exactly",
};

/** The sentences of the overview that stand on its first picture. */
export const useOverviewText = (): typeof da => ({ da, en })[useText().language];
