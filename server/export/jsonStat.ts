import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { noteSentence, noteSentences, sourceText, watermarkText } from "#shared/chart/furniture.ts";
import type { Axis, AxisMember } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { formatPeriod } from "#shared/format.ts";
import { statusWords } from "#shared/sentences.ts";
import { axisHead } from "#shared/terms.ts";
import type { Language } from "#shared/words.ts";

const roles: Readonly<Partial<Record<Axis["dimension"], "time" | "geo" | "metric">>> = {
  time: "time",
  geography: "geo",
  indicator: "metric",
};

const labelOf = (dimension: Axis["dimension"], { code, label }: AxisMember, language: Language) =>
  dimension === "time" ? formatPeriod(code, language) : label[language];

/** Times of the sources in one form; text without a zone is left as it was written. */
const newest = (times: readonly string[]) => times.toSorted().at(-1);

/**
 * One JSON-stat 2.0 dataset: dimensions as in the cube (the indicator only where several are asked), codes as category
 * ids, `status` where a cell is not plain, and under `extension` the generation, mode, notes, units, sources and marks.
 */
export function jsonStat(figure: Figure, cube: Disclosed, language: Language, generatedAt: string): string {
  const several = (cube.axes[0]?.members.length ?? 0) > 1 || cube.axes.length === 1;
  const axes = cube.axes.filter(({ dimension }) => dimension !== "indicator" || several);
  const role: Partial<Record<"time" | "geo" | "metric", string[]>> = {};
  for (const { dimension } of axes) {
    const own = roles[dimension];
    if (own) role[own] = [dimension];
  }
  const unitOf = (indicator: string) => {
    const unit = cube.units[indicator];
    return unit ? { id: unit.id, label: unit.label[language], decimals: unit.decimals } : null;
  };
  const indicators = cube.axes.find(({ dimension }) => dimension === "indicator")?.members ?? [];
  const units = Object.fromEntries(indicators.map(({ code }) => [code, unitOf(code)]));
  const mark = watermarkText(cube, language);
  const sentences = noteSentences(cube, language);
  const dataset = {
    version: "2.0",
    class: "dataset",
    label: figure.title[language],
    source: sourceText(cube, language).replace(/^[^:]+: /, ""),
    updated: newest(cube.sources.map(({ updatedAt, fetchedAt }) => updatedAt ?? fetchedAt)) ?? generatedAt,
    note: mark ? [`${mark.mark}. ${mark.advice}`, ...sentences] : sentences,
    id: axes.map(({ dimension }) => dimension),
    size: axes.map(({ members }) => members.length),
    role,
    dimension: Object.fromEntries(
      axes.map(({ dimension, members }) => [
        dimension,
        {
          label: axisHead(dimension)[language],
          category: {
            index: members.map(({ code }) => code),
            label: Object.fromEntries(members.map((member) => [member.code, labelOf(dimension, member, language)])),
            ...(dimension === "indicator" ? { unit: units } : {}),
          },
        },
      ]),
    ),
    value: cube.value,
    ...(Object.keys(cube.status).length > 0 ? { status: cube.status } : {}),
    extension: {
      generation: cube.generation,
      mode: cube.mode,
      ...(mark ? { notice: `${mark.mark}. ${mark.advice}` } : {}),
      retrieved: generatedAt,
      query: figure.query,
      indicators: Object.fromEntries(indicators.map(({ code, label }) => [code, label[language]])),
      unit: units,
      ...(cube.interval ? { interval: { ...cube.interval, level: 95 } } : {}),
      fixed: Object.fromEntries(
        Object.entries(cube.fixed ?? {}).map(([dimension, members]) => [
          dimension,
          Object.fromEntries(members.map(({ code, label }) => [code, label[language]])),
        ]),
      ),
      notes: cube.notes.map((note) => ({
        code: note.code,
        ...(note.indicator === undefined ? {} : { indicator: note.indicator }),
        ...(note.at === undefined ? {} : { at: note.at }),
        text: noteSentence(note, language),
      })),
      sources: cube.sources.map(({ source, ...line }) => ({ ...line, source: source[language] })),
      statusLabel: Object.fromEntries(
        [...new Set(Object.values(cube.status))].map((status) => [status, statusWords[status].words[language]]),
      ),
    },
  };
  return JSON.stringify(dataset);
}
