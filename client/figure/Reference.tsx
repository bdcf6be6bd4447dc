import type { Cube } from "#shared/cube.ts";
import { formatPeriod } from "#shared/format.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import { useText } from "../text/useText.ts";
import { Freshness } from "../ui/Freshness.tsx";
import { dayAndMonth, freshnessText, isLate, worst } from "./freshness.ts";

/** Unit, reference period, and whether the figure is as new as promised, in the small line under an indicator's name. */
export function Reference({
  card,
  cube,
  period,
  datasets,
}: {
  card: IndicatorCard;
  cube: Cube;
  period: Period | null;
  datasets: readonly DatasetCard[];
}) {
  const text = useText();
  const { language } = text;
  const dataset = worst(datasets.filter(({ id }) => cube.sources.some((source) => source.dataset === id)));
  const next = dataset?.release?.nextUpdate ?? null;
  return (
    <small className="profile-about">
      {card.unit.label[language]}
      {period !== null && `, ${formatPeriod(period, language, "short")}`}{" "}
      {dataset && (
        <span className="profile-fresh">
          <Freshness isLate={isLate(dataset)}>
            {isLate(dataset) || next === null
              ? freshnessText(dataset, text)
              : text.tile.next(dayAndMonth(next, language))}
          </Freshness>
        </span>
      )}
    </small>
  );
}
