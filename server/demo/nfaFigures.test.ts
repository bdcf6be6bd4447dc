import { expect, test } from "vitest";
import { answersOf, groups, questions, rounds } from "./nfaFigures.ts";

test("there are four rounds, and the last leads to NOA-L's level of about 17 per cent stressed", () => {
  expect(rounds).toEqual([2012, 2014, 2016, 2018]);
  const { stress } = answersOf(2018, { way: "all", word: "I alt" });
  expect(Math.abs((stress ?? 0) - 17)).toBeLessThan(1);
});

test("each way of taking the answers apart holds everybody once", () => {
  for (const round of rounds)
    for (const way of ["sex", "age"] as const) {
      const parts = groups.filter((group) => group.way === way).map((group) => answersOf(round, group));
      const sum = parts.reduce((total, { respondents }) => total + (respondents ?? 0), 0);
      expect(sum).toBe(answersOf(round, { way: "all", word: "I alt" }).respondents);
    }
});

test("shares weighted by how many answered make the share of all, but for rounding", () => {
  for (const round of rounds)
    for (const question of questions) {
      const parts = groups.filter(({ way }) => way === "age").map((group) => answersOf(round, group));
      const all = answersOf(round, { way: "all", word: "I alt" });
      const weighted = parts.reduce((sum, part) => sum + (part[question] ?? 0) * (part.respondents ?? 0), 0);
      expect(Math.abs(weighted / (all.respondents ?? 1) - (all[question] ?? 0)), `${round} ${question}`).toBeLessThan(
        0.1,
      );
    }
});

test("a group of fewer than 30 is hidden whole, and there is one", () => {
  const all = rounds.flatMap((round) => groups.map((group) => answersOf(round, group)));
  const hidden = all.filter(({ respondents }) => respondents === null);
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every((answers) => questions.every((question) => answers[question] === null))).toBe(true);
  expect(Math.min(...all.flatMap(({ respondents }) => respondents ?? []))).toBeGreaterThanOrEqual(30);
});
