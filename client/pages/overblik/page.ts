import { page } from "../define.ts";
import Overblik from "./Overblik.tsx";

/** The front page comes with the frame, so that it is painted one fetch sooner; other pages are fetched when gone to. */
export default page({
  path: "/",
  title: { da: "Overblik", en: "Overview" },
  group: "subjects",
  order: 10,
  right: "read",
  hasFilters: true,
  load: () => Promise.resolve({ default: Overblik }),
});
