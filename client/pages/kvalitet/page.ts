import { page } from "../define.ts";

export default page({
  path: "/kvalitet/{-$dataset}",
  title: { da: "Datakvalitet", en: "Data quality" },
  group: "data",
  order: 130,
  right: "read",
  hasFilters: false,
  load: () => import("./Kvalitet.tsx"),
});
