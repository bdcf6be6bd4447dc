import { lazy } from "react";
import { useText } from "../../text/useText.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { TileFigure } from "./figures.ts";

const FigureCard = lazy(() => import("../../figure/FigureCard.tsx").then((module) => ({ default: module.FigureCard })));

/** The one figure in full, its code fetched after the tiles. */
export function MainFigure({ main }: { main: TileFigure }) {
  const text = useText();
  const { selection, choose } = useSelection();
  return (
    <Fetched waits={<Skeleton height={520} />}>
      <FigureCard
        figure={main.figure}
        card={main.card}
        view={selection.view}
        choose={(view) => choose({ view }, { replace: true })}
        link={
          <SelectionLink to="/indikator/$id" params={{ id: main.card.id }} part={{ view: "about" }}>
            {text.tile.read}
          </SelectionLink>
        }
      />
    </Fetched>
  );
}
