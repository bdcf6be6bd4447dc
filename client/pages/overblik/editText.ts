import { useText } from "../../text/useText.ts";

const da = {
  lede: "Flyt og skjul nøgletal. Ændringerne gemmes med det samme og ses kun af dig.",
  top: (label: string) => `Flyt ${label} øverst`,
  up: (label: string) => `Flyt ${label} op`,
  down: (label: string) => `Flyt ${label} ned`,
  hide: (label: string) => `Skjul ${label}`,
  show: (label: string) => `Vis ${label}`,
  unfollow: (label: string) => `Følg ikke ${label} længere`,
  button: { hide: "Skjul", show: "Vis", unfollow: "Fjern" },
  hidden: "Skjult",
  moved: (label: string, place: number, of: number) => `${label} er nu nummer ${place} af ${of}.`,
  hid: (label: string) => `${label} er skjult.`,
  shown: (label: string) => `${label} er vist igen.`,
  unfollowed: (label: string) => `${label} følges ikke længere.`,
  reset: "Nulstil til standard",
  wasReset: "Visningen er nulstillet til standard.",
  isStandard: "Visningen er allerede standard.",
};

const en: typeof da = {
  lede: "Move and hide key figures. Changes are kept at once and seen by you alone.",
  top: (label) => `Move ${label} to the top`,
  up: (label) => `Move ${label} up`,
  down: (label) => `Move ${label} down`,
  hide: (label) => `Hide ${label}`,
  show: (label) => `Show ${label}`,
  unfollow: (label) => `Follow ${label} no longer`,
  button: { hide: "Hide", show: "Show", unfollow: "Remove" },
  hidden: "Hidden",
  moved: (label, place, of) => `${label} is now number ${place} of ${of}.`,
  hid: (label) => `${label} is hidden.`,
  shown: (label) => `${label} is shown again.`,
  unfollowed: (label) => `${label} is followed no longer.`,
  reset: "Reset to standard",
  wasReset: "The layout has been reset to standard.",
  isStandard: "The layout is standard already.",
};

/** The sentences of editing the overview. */
export const useEditText = (): typeof da => ({ da, en })[useText().language];
