import { formatNumber } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { AgainstTarget } from "./target.ts";
import { useOverviewText } from "./text.ts";
import { useText } from "../../text/useText.ts";

/** How a figure stands against a target of one's own; coloured by nothing, since who set it knows which way is good. */
export function TargetSentence({
  against: { target, distance },
  card,
}: {
  against: AgainstTarget;
  card: IndicatorCard;
}) {
  const { language } = useText();
  const { target: named, above, below, met } = useOverviewText();
  const number = (value: number) => formatNumber(value, card.decimals, language);
  const size = distance === null ? null : number(Math.abs(distance));
  const stands =
    distance === null || size === null ? null : size === number(0) ? met : (distance > 0 ? above : below)(size);
  return (
    <p className="tile-target">
      <span aria-hidden="true">┅</span> {named(target.label, number(target.value))}
      {stands && `, ${stands}`}
    </p>
  );
}
