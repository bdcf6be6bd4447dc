import { formatNumber } from "#shared/format.ts";
import { axisHead } from "#shared/terms.ts";
import type { FileColumn } from "#server/sources/fileContract.ts";
import { quoted } from "#server/sources/forbidden.ts";
import type { Preview } from "./preview.ts";
import type { MovedCell } from "./previewCells.ts";
import { findingLine } from "./report.ts";

const decimalsOf = (value: number) => Math.min(6, String(value).split(".")[1]?.length ?? 0);
const number = (value: number | null) => (value === null ? "(tom)" : formatNumber(value, decimalsOf(value), "da"));
const count = (value: number) => formatNumber(value, 0, "da");
const typeWords = { text: "tekst", integer: "helt tal", decimal: "tal" } as const;

function holdsWords({ holds, unit }: FileColumn): string {
  if (holds.kind === "time") return "periode";
  if (holds.kind === "dimension") return axisHead(holds.dimension).da.toLowerCase();
  if (holds.kind === "ignored") return "læses ikke";
  return unit === undefined ? "mål" : `mål (${unit})`;
}

const columnLine = (column: FileColumn, missing: readonly string[]): string =>
  `  ${column.name} · ${holdsWords(column)} · ${typeWords[column.type]}${missing.includes(column.name) ? " · MANGLER" : ""}`;

function columnLines({ agreed, missing, added }: Preview): string[] {
  const { columns } = agreed.contract;
  const found = columns.length - missing.length;
  return [
    `Kolonner: ${found} af ${columns.length} aftalte${added.length > 0 ? `, ${added.length} for meget` : ""}${agreed.contract.isOpen ? "; kilden læser selv resten" : ""}`,
    ...columns.map((column) => columnLine(column, missing)),
    ...added.map((name) => `  ${quoted(name)} · IKKE AFTALT`),
  ];
}

function rowLines({ rows, first, periods, unknown }: Preview): string[] {
  const span = periods.length === 0 ? "ingen" : `${periods[0]}–${periods.at(-1)} (${periods.length})`;
  return [
    `Rækker: ${count(rows)} · perioder: ${span}`,
    ...first.map((texts) => `  ${texts.map(quoted).join(" ")}`),
    ...unknown.map(({ dimension, words }) => {
      const told = words.slice(0, 10).map(({ word, row }) => `${quoted(word)} (række ${row})`);
      return `Ukendt ${axisHead(dimension).da.toLowerCase()}: ${told.join(", ")}${words.length > 10 ? ` og ${words.length - 10} til` : ""}`;
    }),
  ];
}

const cellLine = (sign: string, { codes, before, after }: MovedCell): string => {
  const figures = sign === "~" ? `${number(before)} → ${number(after)}` : number(sign === "+" ? after : before);
  return `  ${sign} ${codes.join(" · ")}: ${figures}`;
};

function movedLines({ served, counts, moved }: Preview): string[] {
  if (!counts) return ["Sammenligning: ikke mulig, før filen kan læses."];
  if (!served) return [`Sammenligning: intet vises i dag; ${count(counts.added)} nye celler.`];
  const { rows, added, changed, gone } = counts;
  return [
    `Mod den viste udgave (${served.id}): ${count(rows)} celler, ${count(added)} nye, ${count(changed)} ændrede, ${count(gone)} væk`,
    ...(moved?.added ?? []).map((cell) => cellLine("+", cell)),
    ...(moved?.changed ?? []).map((cell) => cellLine("~", cell)),
    ...(moved?.gone ?? []).map((cell) => cellLine("-", cell)),
  ];
}

/** A preview as an operator reads it. */
export function previewText(preview: Preview): string {
  const { name, size, sha256, agreed, findings } = preview;
  const isStopped = findings.some(({ level }) => level === "stop");
  return [
    `Forhåndsvisning af ${name} · ${count(size)} byte · SHA-256 ${sha256}`,
    `Filaftale: ${agreed.table.dataset} · ${agreed.table.label.da} (${agreed.source.label.da})`,
    ...columnLines(preview),
    ...rowLines(preview),
    ...movedLines(preview),
    ...(findings.length > 0 ? ["Fund:", ...findings.map(findingLine)] : ["Fund: ingen"]),
    `${isStopped ? "Filen ville blive stoppet." : "Filen ville blive offentliggjort."} Intet er taget ind.`,
  ].join("\n");
}
