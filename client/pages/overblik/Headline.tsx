import { formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { useText } from "../../text/useText.ts";
import { useCube } from "../../data/hooks.ts";
import { type Change, changeOnYear, newestOf, pointsOf } from "../../figure/change.ts";
import type { TileFigure } from "./figures.ts";
import { headline } from "./headline.ts";

/** The change and the period of one tile's newest figure; nothing while it is not there. */
function useNewest(tile: TileFigure | undefined): { change: Change; period: string | null } {
  const { answer } = useCube(tile?.figure.query ?? null);
  if (!answer || !tile) return { change: { kind: "none" }, period: null };
  const points = pointsOf(answer);
  return { change: changeOnYear(points, tile.card), period: newestOf(points)?.period ?? null };
}

/** What the figures say first, and which months they are from. */
export function Headline({ tiles, area }: { tiles: readonly TileFigure[]; area: string | null }) {
  const text = useText();
  const tileOf = (id: IndicatorCard["id"]) => tiles.find(({ card }) => card.id === id);
  const unemployment = useNewest(tileOf("gross-unemployment"));
  const employment = useNewest(tileOf("employees"));
  const months = [unemployment.period, employment.period];
  const [out, at] = months.map((period) => (period === null ? null : formatPeriod(period, text.language)));
  return (
    <>
      <h1>{headline({ unemployment: unemployment.change, employment: employment.change, area }, text)}</h1>
      <p className="lede">
        {text.overview.lede}. {out && at && text.overview.asOf(out, at)}
      </p>
    </>
  );
}
