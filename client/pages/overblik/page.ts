import { page } from "../define.ts";

export default page({
  path: "/",
  title: { da: "Overblik", en: "Overview" },
  order: 1,
  right: "read",
  hasFilters: true,
  load: () => import("./Overblik.tsx"),
});
