import { page } from "../define.ts";

export default page({
  path: "/kort",
  title: { da: "Kort", en: "Map" },
  group: "subjects",
  order: 50,
  right: "read",
  hasFilters: "period",
  load: () => import("./Kort.tsx"),
});
