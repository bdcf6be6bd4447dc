import type { QualityRun } from "#shared/quality.ts";
import type { QualityOfRun } from "#server/store/qualityLog.ts";
import { checkOf, type Finding } from "./findings.ts";
import type { Told } from "./tables.ts";

const differing = ({ code }: Finding) => code === "control-differs";

function runOf({ result, report }: Told, at: string): QualityRun | null {
  if (result.outcome === "unchanged") return null;
  const { checks, counts, control } = result;
  return {
    at,
    outcome: result.outcome,
    release: result.release?.id ?? null,
    counts,
    checks: [...checks],
    findings: report.findings.map(({ code, level, count, reason, approvedBy = null }) => ({
      check: checkOf[code],
      code,
      level,
      count,
      reason,
      approvedBy,
    })),
    control: control && {
      from: control.from,
      totals: control.totals.length,
      differing: report.findings.filter(differing).reduce((sum, { count }) => sum + count, 0),
    },
  };
}

/** What one run made of each table that it looked at, as the history of its quality keeps it. */
export const qualityOfRun = (results: readonly Told[], at: string): QualityOfRun =>
  Object.fromEntries(
    results.flatMap((told) => {
      const run = runOf(told, at);
      return run ? [[told.report.dataset, run]] : [];
    }),
  );
