import { type CheckId, checkIds, type CheckLevel, type CheckResult } from "#shared/quality.ts";
import type { Control } from "#server/sources/quality.ts";
import type { Delivery } from "#server/sources/define.ts";
import { coverageRules } from "./checks/coverage.ts";
import { codeRules } from "./checks/codes.ts";
import { controlRules, stageControl } from "./checks/controls.ts";
import { collapse, duplicateRules, findAgain } from "./checks/duplicates.ts";
import { checkFreshness, type Due } from "./checks/freshness.ts";
import { identityRules } from "./checks/identities.ts";
import { movementRules } from "./checks/movement.ts";
import { partsRules, stageParts } from "./checks/parts.ts";
import { periodRules } from "./checks/periods.ts";
import { valueRules } from "./checks/values.ts";
import { checkWords } from "./checks/words.ts";
import { checkOf, type Finding, type FindingCode, type Findings, mostViolations, type Violation } from "./findings.ts";
import { type Rule, wholeCell } from "./rule.ts";
import type { Staged } from "./staged.ts";

/** What a staged table is judged by beside what it declares. */
export type Judging = {
  deliveries: readonly Delivery[];
  control: Control | null;
  /** Words that the source has for codes of ours. */
  known: readonly string[];
  due: Due;
  /** Today in Denmark by the store's clock, `YYYY-MM-DD`. */
  today: string;
  findings: Findings;
  ticks: () => number;
};

/** The cells with the codes and words behind their numbers. */
const named = ({ keys, words }: Staged, from: string) => {
  const of = (key: string) => `coalesce(${key}_of.code, ${key}_of.word) AS ${key}`;
  const joins = [...keys, "period"].map((key) => `LEFT JOIN ${key}_of ON ${key}_of.id = c.${key}`);
  const columns = [...words.codes.map(({ dimension }) => dimension), "measure", "period"].map(of);
  return (
    `SELECT ${columns.join(", ")}, c.value, c.status, file_of.code AS file, c.line AS row, c.expected, c.note ` +
    `FROM ${from} c ${joins.join(" ")} LEFT JOIN file_of ON file_of.id = c.file`
  );
};

/** The cells that a statement answers, by name, as many as are kept. */
async function cellsOf(staged: Staged, sql: string): Promise<Violation[]> {
  const columns = await staged.staging.read(
    `SELECT * FROM (${named(staged, `(${sql})`)}) ORDER BY file, row, measure, period LIMIT ${mostViolations}`,
  );
  const names = Object.keys(columns);
  return (columns["row"] ?? []).map((_, at) =>
    Object.fromEntries(names.map((name) => [name, columns[name]?.[at] ?? null])),
  );
}

const selectOf = (staged: Staged, rule: Rule): string =>
  "select" in rule ? rule.select : `SELECT ${wholeCell(staged, "c")} FROM cell c WHERE ${rule.where}`;

/** How many cells each rule finds: conditions on single cells in one pass, the other statements side by side in one question. */
async function foundBy({ staging }: Staged, rules: readonly Rule[]): Promise<Map<Rule, number>> {
  const conditions = rules.flatMap((rule) => ("where" in rule && rule.where !== "false" ? [rule] : []));
  const selects = rules.flatMap((rule) => ("select" in rule ? [rule] : []));
  const found = new Map<Rule, number>();
  if (conditions.length > 0) {
    const counts = conditions.map(({ where }, at) => `count(*) FILTER (WHERE ${where}) AS n${at}`);
    const columns = await staging.read(`SELECT ${counts.join(", ")} FROM cell c`);
    for (const [at, rule] of conditions.entries()) found.set(rule, Number(columns[`n${at}`]?.[0] ?? 0));
  }
  if (selects.length > 0) {
    const counts = selects.map(({ select }, at) => `SELECT ${at} AS rule, count(*) AS n FROM (${select})`);
    const { rule = [], n = [] } = await staging.read(counts.join(" UNION ALL "));
    for (const [at, place] of rule.entries()) {
      const one = selects[Number(place)];
      if (one) found.set(one, Number(n[at] ?? 0));
    }
  }
  return found;
}

type Spent = Map<CheckId, number>;

const spend = (spent: Spent, code: FindingCode, ms: number) => {
  const check = checkOf[code];
  if (check !== null) spent.set(check, (spent.get(check) ?? 0) + ms);
};

/** Runs rules, and tells of each what it finds in the order they stand. The time of the one question is shared among them. */
async function apply(staged: Staged, rules: readonly Rule[], { findings, ticks }: Judging, spent: Spent) {
  const began = ticks();
  const found = await foundBy(staged, rules);
  const share = (ticks() - began) / Math.max(1, rules.length);
  for (const rule of rules) {
    const [start, count] = [ticks(), found.get(rule) ?? 0];
    if (count > 0) {
      const cells = await cellsOf(staged, selectOf(staged, rule));
      for (const { reason, met, count: times } of rule.tell(cells, count))
        findings.add(rule.severity, rule.code, reason, met, times);
      findings.violated(rule.code, cells);
    }
    spend(spent, rule.code, share + ticks() - start);
  }
}

/** What the source itself says of its figures is passed on, and is no fault that a check has found. */
const isOurs = ({ code }: Finding) => code !== "flagged";

/** How each check ended, from the findings of its codes. A check that nothing was run for is skipped. */
export function resultsOf(findings: Findings, spent: ReadonlyMap<CheckId, number>): CheckResult[] {
  return checkIds.map((id) => {
    const own = findings.all.filter((finding) => checkOf[finding.code] === id && isOurs(finding));
    const count = own.reduce((sum, one) => sum + one.count, 0);
    const level: CheckLevel = own.some((one) => one.level === "stop")
      ? "stop"
      : own.some(({ approvedBy }) => approvedBy !== undefined)
        ? "approved"
        : own.length > 0
          ? "warn"
          : spent.has(id)
            ? "passed"
            : "skipped";
    return { id, level, count, ms: Math.round((spent.get(id) ?? 0) * 10) / 10 };
  });
}

/**
 * All checks of one staged table, in their order. Exact duplicates are collapsed on the way, and each cell has what is
 * served of it beside it from then on (`was`, `was_status`).
 */
export async function check(staged: Staged, judging: Judging): Promise<CheckResult[]> {
  const { findings, ticks } = judging;
  const spent: Spent = new Map([["contract", 0]]);
  const began = ticks();
  checkWords(staged, judging);
  for (const [told, { count, ...met }] of staged.words.flags)
    findings.warn("flagged", `Kilden har mærket tal: ${told}.`, met, count);
  for (const id of ["encoding", "forbidden"] as const) spent.set(id, (ticks() - began) / 2);
  const again = await findAgain(staged);
  for (const id of ["unique-key", "duplicates"] as const) spent.set(id, 0);
  if (again > 0) await apply(staged, duplicateRules(staged), judging, spent);
  await collapse(staged, again > 0);
  const partsBegan = ticks();
  if (await stageParts(staged)) spend(spent, "parts-differ", ticks() - partsBegan);
  await stageControl(staged, judging.control);
  await apply(
    staged,
    [
      ...codeRules(staged),
      ...periodRules(staged, judging.today),
      ...valueRules(staged),
      ...coverageRules(staged),
      ...partsRules(staged),
      ...controlRules(staged, judging.control),
      ...identityRules(staged),
      ...movementRules(staged),
    ],
    judging,
    spent,
  );
  if (checkFreshness(staged, judging)) spent.set("freshness", 0);
  return resultsOf(findings, spent);
}
