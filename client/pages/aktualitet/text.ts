import type { ArrivalCard, ComingRelease } from "#shared/freshness.ts";
import { useText } from "../../text/useText.ts";

const daDays = (count: number) => (count === 1 || count === -1 ? `${count} dag` : `${count} dage`);
const enDays = (count: number) => (count === 1 || count === -1 ? `${count} day` : `${count} days`);

const da = {
  parts: "På siden",
  now: "Status nu",
  coming: {
    title: "Kommende udgivelser",
    lede: "Den dag, kilden selv har varslet. Har den ikke varslet nogen, står den sidste dag efter løftet.",
    overdue: "Skulle være kommet",
    none: "Der ventes ingen udgivelser.",
    basis: { announced: "varslet af kilden", promised: "senest, efter løftet" } satisfies Record<
      ComingRelease["basis"],
      string
    >,
    late: (days: number) => `${daDays(days)} forsinket`,
    more: (count: number) => `Vis alle ${count} udgivelser`,
    fewer: "Vis kun de næste",
  },
  looks: {
    title: "Kilderne er sidst spurgt",
    inVain: (times: number) => (times === 1 ? "svarede ikke" : `har ikke svaret ${times} gange i træk`),
  },
  latency: {
    title: "Fra periodens slutning til tallet kan læses her",
    lede: "Dage fra en periodes slutning, til dens tal første gang blev vist her, mod den tid, der er lovet. Af et nyt datasæt kendes kun den nyeste periode, med kildens egen dato; hvornår ældre perioder kom, er ukendt.",
    caption: (within: number, dated: number) =>
      dated === 0 ? "Ingen periodes dag er kendt." : `${within} af ${dated} perioder kom inden for det lovede.`,
    dataset: "Datasæt",
    promise: "Lovet",
    promised: (days: number) => `lovet ${daDays(days)}`,
    newest: "Nyeste periode",
    share: "Inden for det lovede",
    shareOf: (within: number, dated: number) => (dated === 0 ? "ukendt" : `${within} af ${dated}`),
    course: "Forløb",
    days: daDays,
    unknown: "dag ukendt",
    dated: { here: "vist her", source: "kildens dato", unknown: "ukendt" } satisfies Record<
      ArrivalCard["dated"],
      string
    >,
    all: "Alle perioder",
  },
};

type PageWords = typeof da;

const en: PageWords = {
  parts: "On this page",
  now: "Status now",
  coming: {
    title: "Coming releases",
    lede: "The day the source itself has announced. Where it has announced none, the last day by the promise.",
    overdue: "Should have come",
    none: "No releases are expected.",
    basis: { announced: "announced by the source", promised: "at the latest, by the promise" },
    late: (days) => `${enDays(days)} late`,
    more: (count) => `Show all ${count} releases`,
    fewer: "Show the next only",
  },
  looks: {
    title: "The sources were last asked",
    inVain: (times) => (times === 1 ? "did not answer" : `has not answered ${times} times in a row`),
  },
  latency: {
    title: "From the end of a period until its figure can be read here",
    lede: "Days from the end of a period until its figures were first shown here, against the time promised. Of a new dataset only the newest period is known, on the source's own date; when older ones came is unknown.",
    caption: (within, dated) =>
      dated === 0 ? "No period's day is known." : `${within} of ${dated} periods came within the promise.`,
    dataset: "Dataset",
    promise: "Promised",
    promised: (days) => `promised ${enDays(days)}`,
    newest: "Newest period",
    share: "Within the promise",
    shareOf: (within, dated) => (dated === 0 ? "unknown" : `${within} of ${dated}`),
    course: "Course",
    days: enDays,
    unknown: "day unknown",
    dated: { here: "shown here", source: "the source's date", unknown: "unknown" },
    all: "All periods",
  },
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
