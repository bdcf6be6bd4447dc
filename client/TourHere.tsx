import { lazy } from "react";
import { useSelection } from "./filters/useSelection.ts";
import { Fetched } from "./ui/Fetched.tsx";

const TourOfAddress = lazy(() => import("./tour/TourOfAddress.tsx"));

/** The guided tour, where the address names a step of one. Nothing begins by itself. */
export function TourHere() {
  const { selection } = useSelection();
  return (
    selection.tour !== null && (
      <Fetched waits={null}>
        <TourOfAddress text={selection.tour} />
      </Fetched>
    )
  );
}
