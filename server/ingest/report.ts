import { join } from "node:path";
import { formatNumber } from "#shared/format.ts";
import { writeDurably } from "#server/store/durable.ts";
import { layout } from "#server/store/layout.ts";
import { writeOutcomes } from "#server/store/outcomes.ts";
import type { Finding } from "./findings.ts";
import { outcomeWords, type TableReport } from "./plan.ts";
import type { RunReport } from "./run.ts";

/** A finding as an operator reads it, on one line. */
export const findingLine = ({ level, code, dataset, file, row, count, reason }: Finding): string => {
  const place = [file ?? "", row === null ? "" : `række ${row}`].filter((part) => part !== "").join(", ");
  const times = count > 1 ? ` (${count} gange)` : "";
  return `  ${level === "stop" ? "stop" : "advarsel"} ${code} · ${dataset}${place === "" ? "" : ` · ${place}`}: ${reason}${times}`;
};

const tableLine = ({ dataset, outcome, counts }: TableReport): string => {
  const figures = counts
    ? ` · ${counts.rows} celler, ${counts.added} nye, ${counts.changed} ændrede, ${counts.gone} væk`
    : "";
  return `${dataset}: ${outcomeWords[outcome]}${figures}`;
};

const seconds = (ms: number) => `${formatNumber(ms / 1000, 1, "da")} s`;

const standing = ({ generation, isPublished, isReached }: RunReport): string => {
  if (isPublished)
    return `Generation ${generation?.number} er offentliggjort med ${generation?.releases.length} datasæt.`;
  if (!isReached) return "Ingen kilde svarede. Det, der vises, er uændret.";
  return generation ? `Uændret: generation ${generation.number} vises stadig.` : "Intet er offentliggjort.";
};

/** The report as an operator reads it: each table, each finding with its place, what is served, and the time it took. */
export function reportText(report: RunReport): string {
  const findings = [...report.findings, ...report.tables.flatMap((table) => table.findings)];
  const total = Object.values(report.ms).reduce((sum, ms) => sum + ms, 0);
  const steps = Object.entries(report.ms).map(([step, ms]) => `${step} ${seconds(ms)}`);
  return [
    ...report.tables.map(tableLine),
    ...(findings.length > 0 ? ["Fund:", ...findings.map(findingLine)] : []),
    ...(report.litter.length > 0 ? [`Ryddet op efter en afbrudt kørsel: ${report.litter.length} filer.`] : []),
    `Tid: ${steps.join(", ")} (i alt ${seconds(total)}).`,
    standing(report),
  ].join("\n");
}

const count = (findings: readonly Finding[], wanted: Finding["level"]) =>
  findings.filter(({ level }) => level === wanted).length;

/** What readers are told of the run: what became of each dataset, and how much was found. */
export const keepOutcomes = (dataDir: string, tables: readonly TableReport[], at: string): Promise<void> =>
  writeOutcomes(
    dataDir,
    Object.fromEntries(
      tables.map(({ dataset, outcome, findings }) => [
        dataset,
        { at, outcome, findings: { stop: count(findings, "stop"), warn: count(findings, "warn") } },
      ]),
    ),
  );

/** The same as JSON in the workspace, one file a run. */
export async function keepReport(dataDir: string, report: RunReport, at: string): Promise<void> {
  const { reports, staging } = layout(dataDir);
  const name = `${at.replaceAll(":", "")}-${String(process.pid)}.json`;
  const { generation, ...rest } = report;
  const told = { at, generation: generation?.number ?? null, ...rest };
  await writeDurably(join(reports, name), join(staging, name), `${JSON.stringify(told, null, 1)}\n`);
}

/** 0 published or unchanged, 1 stopped by a finding, 2 no source answered. */
export function exitCodeOf({ tables, findings, isReached }: RunReport): 0 | 1 | 2 {
  if (!isReached) return 2;
  const isStopped =
    findings.some(({ level }) => level === "stop") || tables.some(({ outcome }) => outcome === "stopped");
  return isStopped ? 1 : 0;
}
