import type { Indicator } from "#server/indicators/define.ts";
import type { Answered } from "./answers.ts";
import { type Computed, type Counted, measureOf, Unanswerable } from "./compute.ts";
import { placesIn } from "./members.ts";
import { type Ends, poissonEnds, wilsonEnds } from "./intervals.ts";
import { ordered, type Question, queryString, type Spot, spotsOf } from "./question.ts";
import type { Tables } from "./tables.ts";

export type Difference = { query: string; cell: string; ours: string; theirs: string };

/** What came of one question: the cells that were held against each other, none where both refuse, and what differs. */
export type Outcome = {
  cells: readonly { indicator: string; kind: string }[];
  intervals: number;
  differences: readonly Difference[];
};

type Cell = Computed & { indicator: Indicator; name: string };

const nameOf = ({ id }: Indicator, { period, codes }: Spot): string =>
  [id, period, ...placesIn(codes).map(([place, group]) => `${place}=${group.join("+")}`)].join(" ");

const isClose = (a: number, b: number, within: number): boolean =>
  Math.abs(a - b) <= within * Math.max(Math.abs(a), Math.abs(b), 1e-12);

/** The ends of the interval that the indicator's declaration asks for, from what was counted; null where nothing tells. */
export function endsOf({ interval, measure }: Indicator, seen: number, counted: Counted): Ends | null {
  if (!interval) return null;
  const { numerator, denominator, respondents } = counted;
  if (interval.kind === "sample") {
    if (typeof respondents !== "number" || respondents === 0) return null;
    const { lower, upper } = wilsonEnds(seen / 100, respondents / interval.designEffect);
    return { lower: lower * 100, upper: upper * 100 };
  }
  if (typeof numerator !== "number") return null;
  const per = "ratio" in measure ? measure.ratio.per : 1;
  if (interval.kind === "poisson") {
    const { lower, upper } = poissonEnds(numerator);
    if (!("ratio" in measure)) return { lower, upper };
    return typeof denominator === "number"
      ? { lower: (lower * per) / denominator, upper: (upper * per) / denominator }
      : null;
  }
  if (typeof denominator !== "number" || denominator === 0) return null;
  const { lower, upper } = wilsonEnds(numerator / denominator, denominator);
  return { lower: lower * per, upper: upper * per };
}

const written = (ends: Ends | null) => (ends ? `[${ends.lower}; ${ends.upper}]` : "no interval");

function endsDiffer(ours: Ends | null, theirs: Ends | null): boolean {
  if (ours === null || theirs === null) return ours !== theirs;
  return !isClose(ours.lower, theirs.lower, 1e-6) || !isClose(ours.upper, theirs.upper, 1e-6);
}

const emptyKinds: ReadonlySet<string> = new Set(["suppressed", "missing", "impossible", "unpublished"]);

/** Holds the product's answer to a question against what is computed from the bytes it was made of. */
export function compared(
  indicators: readonly Indicator[],
  question: Question,
  answer: Answered,
  tables: Tables,
): Outcome {
  const query = queryString(question);
  const whole = (ours: string, theirs: string): Outcome => ({
    cells: [],
    intervals: 0,
    differences: [{ query, cell: "all", ours, theirs }],
  });
  const inOrder = "refused" in answer ? question : ordered(question, answer.axes);
  if (!inOrder) return whole("the codes asked for", `other codes: ${JSON.stringify("axes" in answer && answer.axes)}`);
  let computed: Cell[];
  try {
    computed = indicators.flatMap((indicator) => {
      const measure = measureOf(indicator, question, tables);
      return spotsOf(inOrder).map((spot) => ({ indicator, name: nameOf(indicator, spot), ...measure(spot) }));
    });
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    return "refused" in answer ? { cells: [], intervals: 0, differences: [] } : whole(error.message, "an answer");
  }
  if ("refused" in answer) return whole("an answer", `refused: ${answer.refused}`);
  if (answer.value.length !== computed.length) return whole(`${computed.length} cells`, `${answer.value.length} cells`);

  let intervals = 0;
  const differences: Difference[] = [];
  for (const [at, { indicator, name: cell, seen, counted }] of computed.entries()) {
    const value = answer.value[at] ?? null;
    const status = answer.status[String(at)] ?? "ok";
    const differs = (ours: string, theirs: string) => differences.push({ query, cell, ours, theirs });
    const isSame = typeof seen === "number" ? value !== null && isClose(seen, value, 1e-9) : seen === (value ?? status);
    if (!isSame) differs(String(seen), String(value ?? status));
    if ((value === null) !== emptyKinds.has(status)) differs("a number or a reason", `${value} and ${status}`);
    if (!indicator.interval || question.isAdjusted) continue;
    const [lower, upper] = [answer.lower?.[at] ?? null, answer.upper?.[at] ?? null];
    const told = lower === null || upper === null ? null : { lower, upper };
    const own = typeof seen === "number" ? endsOf(indicator, seen, counted) : null;
    intervals += 1;
    if (endsDiffer(own, told)) differs(written(own), written(told));
  }
  const cells = computed.map(({ indicator, seen }) => ({
    indicator: indicator.id,
    kind: typeof seen === "number" ? "number" : seen,
  }));
  return { cells, intervals, differences };
}
