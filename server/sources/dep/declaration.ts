import type { Declaration } from "#shared/quality.ts";

/** What the status on the strategy is good for. */
export const declaration = (): Declaration => ({
  relevance: {
    da: "Viser, hvor mange af de milepæle, der er forfaldne, enhederne har nået, og hvad de har sat sig for. Strategien er 'Data bringes i spil', 2021-2024.",
    en: "Shows how many of the milestones that are due the units have met, and what they aim for. The strategy is 'Data bringes i spil', 2021-2024.",
  },
  accuracy: {
    da: "Enhederne opgør selv deres milepæle. Tallene er små, så én milepæl kan flytte andelen meget.",
    en: "The units count their own milestones. Numbers are small, so one milestone may move the share much.",
  },
  timeliness: {
    da: "Status kommer til det årlige møde i koncernledelsen, midt i april efter året.",
    en: "The status comes for the yearly meeting of the management, in the middle of April after the year.",
  },
  comparability: {
    da: "Milepæle er ikke lige store, hverken mellem enheder eller år. Strategiperioden er udløbet; 2025 er det, der stod tilbage.",
    en: "Milestones are not of one size, neither between units nor years. The strategy period has run out; 2025 is what was left over.",
  },
  coherence: {
    da: "AES har ingen mål i strategien og er ikke med. Koncernens tal er enhedernes sum.",
    en: "AES has no goals in the strategy and is not included. The figure of all is the sum of the units.",
  },
});
