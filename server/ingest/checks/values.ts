import { statusCode } from "../conform.ts";
import { quoted } from "../findings.ts";
import { sharesOfHidden } from "../hide.ts";
import { each, nameOf, once, type Rule, wholeCell } from "../rule.ts";
import type { Staged, StagedMeasure } from "../staged.ts";

/** Served figures of this size do not become nil by a revision: a mark for what is hidden has been read as none. */
const smallestFall = { count: 10, share: 1 } as const;

function fellToNil({ measures, keys }: Staged): Rule {
  const sized = (isShare: boolean) => {
    const ids = measures.filter(({ isBounded }) => isBounded === isShare).map(({ id }) => id);
    const least = isShare ? smallestFall.share : smallestFall.count;
    return ids.length === 0 ? "false" : `(c.measure IN (${ids.join(", ")}) AND abs(c.was) >= ${least})`;
  };
  return {
    code: "fell-to-nil",
    severity: "approval",
    select: `SELECT ${wholeCell({ keys }, "c", "c.was")} FROM cell c WHERE c.value = 0 AND (${sized(false)} OR ${sized(true)})`,
    tell: once(
      ([cell = {}], count) =>
        `${nameOf(cell)} er vist med ${String(cell["expected"])} og er nu 0${count === 1 ? "" : `, og sådan er ${count} celler`}.`,
    ),
  };
}

/** Counts that cannot be below nothing, shares within 0–100, none of the small counts that the source hides, marks that it has documented. */
export function valueRules(staged: Staged): Rule[] {
  const { table, quality, hasServed } = staged;
  const measures = (wanted: (measure: StagedMeasure) => boolean) => {
    const ids = staged.measures.filter(wanted).map(({ id }) => id);
    return ids.length === 0 ? "false" : `c.measure IN (${ids.join(", ")})`;
  };
  const rules: Rule[] = [
    {
      code: "unreadable",
      severity: "stop",
      where: "c.value IS NOT NULL AND NOT isfinite(c.value)",
      tell: each((cell) => `${nameOf(cell)} er ${cell["value"]}, som ikke er et tal.`),
    },
    {
      code: "unknown-mark",
      severity: "warn",
      where: `c.status = ${statusCode["unknown-mark"]}`,
      tell: () =>
        [...staged.words.unknownMarks].map(([mark, { count, file, row }]) => ({
          reason: `Mærket ${quoted(mark)} er ikke dokumenteret; cellen vises ikke.`,
          met: { file, row },
          count,
        })),
    },
    {
      code: "negative",
      severity: "stop",
      where: `c.value < 0 AND ${measures(({ isSigned }) => !isSigned)}`,
      tell: each((cell) => `${nameOf(cell)} er ${cell["value"]}; et antal kan ikke være negativt.`),
    },
    {
      code: "share-out-of-range",
      severity: "stop",
      where: `c.value > 100 AND ${measures(({ isBounded }) => isBounded)}`,
      tell: each((cell) => `${nameOf(cell)} er ${cell["value"]}; en andel er højst 100.`),
    },
  ];
  if (table.smallestCount !== null)
    rules.push({
      code: "below-smallest-count",
      severity: "stop",
      where: `c.value > 0 AND c.value < ${table.smallestCount} AND ${measures(({ isSummed }) => isSummed)}`,
      // The number itself is what may not be told.
      tell: each(
        (cell) =>
          `${nameOf(cell)} er under ${table.smallestCount}; kilden viser ikke så små antal, så skjulte tal kan være sluppet ud.`,
      ),
    });
  const ofHidden = sharesOfHidden(staged);
  if (ofHidden !== null)
    rules.push({
      code: "share-of-hidden",
      severity: "warn",
      select: `SELECT ${wholeCell(staged, "c")} FROM cell c WHERE c.value IS NOT NULL AND (${ofHidden})`,
      tell: once(() => "Andele er vist, hvor kilden skjuler det antal, de er regnet af; de skjules også."),
    });
  if (hasServed) rules.push(fellToNil(staged));
  if (hasServed)
    rules.push({
      code: "values-hidden",
      severity: "approval",
      select:
        `WITH h AS (SELECT * FROM cell WHERE was IS NOT NULL AND value IS NULL) SELECT ${wholeCell(staged, "h", "h.was")} ` +
        `FROM h WHERE (SELECT count(*) FROM h) > ${quality.hiddenTolerance} * (SELECT count(value) FROM served)`,
      tell: once((_, count) => `${count} celler, der er vist med et tal, har nu intet.`),
    });
  return rules;
}
