import TourGuide from "./TourGuide.tsx";
import { tourAt } from "./tours.ts";

/** The step that the address means; nothing where it means none. */
export default function TourOfAddress({ text }: { text: string }) {
  const found = tourAt(text);
  return found && <TourGuide key={found.tour.role} tour={found.tour} step={found.step} />;
}
