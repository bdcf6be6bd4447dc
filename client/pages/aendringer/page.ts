import { page } from "../define.ts";

export default page({
  path: "/aendringer",
  title: { da: "Hvad er ændret?", en: "What has changed?" },
  group: "data",
  order: 110,
  right: "read",
  hasFilters: false,
  load: () => import("./Aendringer.tsx"),
});
