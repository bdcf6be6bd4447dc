import { breaksOf } from "./breaks.ts";
import { type Point, rowOf } from "./change.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { claimText, type Telling } from "./claimWords.ts";
import type { Cube } from "./cube.ts";
import type { IndicatorCard } from "./indicator.ts";
import type { Query } from "./query.ts";
import type { Comparison } from "./selection.ts";
import type { Words } from "./words.ts";

/** One thing that a figure says, in words, with the question that answers the very cells it is said from. */
export type Message = {
  kind: Claim["kind"];
  text: Words;
  /** Whether what it tells is wanted; null where it is neither, or the indicator has no direction. */
  tone: "good" | "bad" | null;
  query: Query;
  cells: readonly Point[];
};

function toneOf(claim: Claim, { better }: Pick<IndicatorCard, "better">): Message["tone"] {
  if (better === null || claim.kind !== "change") return null;
  const { direction, isUncertain } = claim.change;
  if (direction === "unchanged" || isUncertain) return null;
  return better === (direction === "up" ? "higher" : "lower") ? "good" : "bad";
}

/** The part of a question that a claim rests on: its periods alone. */
const narrowed = (query: Query, cells: readonly Point[]): Query => ({
  ...query,
  where: { ...query.where, time: { codes: cells.map(({ period }) => period) } },
});

/** The key messages of one indicator at one place, from the answer to a question by time; the first area where there are several. */
export function messagesOf(
  card: IndicatorCard,
  query: Query,
  cube: Cube,
  compare: readonly Comparison[] = ["year"],
): Message[] {
  const [area] = cube.axes.find(({ dimension }) => dimension === "geography")?.members ?? [];
  const telling: Telling = {
    area: area && area.level !== "country" ? area.label : null,
    isAdjusted: query.transform === "sa",
  };
  const said = { ...card, breaks: breaksOf(card.breaks, cube) };
  return claimsOf(rowOf(cube, card.id), said, compare).map((claim) => ({
    kind: claim.kind,
    text: { da: claimText(claim, said, telling, "da"), en: claimText(claim, said, telling, "en") },
    tone: toneOf(claim, card),
    query: narrowed(query, claim.cells),
    cells: claim.cells,
  }));
}
