import { page } from "../define.ts";

export default page({
  path: "/temaer/{-$theme}",
  title: { da: "Temaer", en: "Themes" },
  group: "subjects",
  order: 20,
  right: "read",
  hasFilters: true,
  load: () => import("./Temaer.tsx"),
});
