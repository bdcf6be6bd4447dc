import { useText } from "../../text/useText.ts";

const da = {
  title: "Hvad er ændret siden sidst?",
  since: "Ændret siden dit sidste besøg",
  newest: (day: string) => `Nyt i udgaven ${day}`,
  period: (label: string, period: string) => `${label}: ny periode, ${period}`,
  revised: (label: string, period: string, before: string, after: string) =>
    `${label}: ${period} revideret fra ${before} til ${after}`,
  nothing: "Intet er ændret siden dit sidste besøg.",
  all: (count: number) => (count === 1 ? "Se ændringen" : `Se alle ${count} ændrede indikatorer`),
  every: "Se alle udgaver",
};

const en: typeof da = {
  title: "What has changed since last time?",
  since: "Changed since your last visit",
  newest: (day) => `New in the edition of ${day}`,
  period: (label, period) => `${label}: new period, ${period}`,
  revised: (label, period, before, after) => `${label}: ${period} revised from ${before} to ${after}`,
  nothing: "Nothing has changed since your last visit.",
  all: (count) => (count === 1 ? "See the change" : `See all ${count} changed indicators`),
  every: "See all editions",
};

/** The sentences of what has changed since last. */
export const useStripText = (): typeof da => ({ da, en })[useText().language];
