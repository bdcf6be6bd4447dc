import { page } from "../define.ts";

export default page({
  path: "/aktualitet",
  title: { da: "Dataaktualitet", en: "Data freshness" },
  group: "data",
  order: 120,
  right: "read",
  hasFilters: false,
  load: () => import("./Aktualitet.tsx"),
});
