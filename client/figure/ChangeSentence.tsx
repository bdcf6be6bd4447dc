import { formatChange, formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { useText } from "../text/useText.ts";
import type { Change } from "./change.ts";
import "./changeSentence.css";

/** The change on a year before, in words with sign and size; coloured only where better is defined. */
export function ChangeSentence({ change, card }: { change: Change; card: IndicatorCard }) {
  const { language, tile } = useText();
  if (change.kind !== "change")
    return (
      <p className="change">
        <span aria-hidden="true">■</span> <strong>{tile.noChange}</strong>{" "}
        {change.kind === "break" ? tile.overBreak(formatPeriod(change.at, language)) : tile.noYearBefore}
      </p>
    );
  const { absolute, relative, since, tone } = change;
  const sized = formatChange(absolute, relative, card.unit, card.decimals, language);
  const size = tone === "same" ? tile.unchanged : tone === "unsure" ? tile.unsure : sized;
  return (
    <p className={`change change-${tone}`}>
      <span aria-hidden="true">{tone === "same" || tone === "unsure" ? "■" : absolute > 0 ? "▲" : "▼"}</span>{" "}
      <strong>{size}</strong> <span className="change-since">{tile.changed(formatPeriod(since, language))}</span>
    </p>
  );
}
