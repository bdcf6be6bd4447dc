import { useStanding } from "../../data/hooks.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { tourRoleOf, tourWord } from "../../tour/start.ts";
import { useOverviewText } from "./text.ts";

/** A quiet line that offers the tour of the reader's role; none while one is on. */
export function TourOffer() {
  const { tourOffer } = useOverviewText();
  const { selection } = useSelection();
  const role = useStanding().answer?.role;
  if (selection.tour !== null || !role) return null;
  return (
    <p className="tour-offer no-print">
      {tourOffer.lead}{" "}
      <SelectionLink to="/" part={{ tour: tourWord(tourRoleOf(role), 1) }}>
        {tourOffer.take}
      </SelectionLink>
    </p>
  );
}
