import { page } from "../define.ts";

export default page({
  path: "/indikatorer",
  title: { da: "Indikatorer", en: "Indicators" },
  group: "subjects",
  order: 70,
  right: "read",
  hasFilters: false,
  load: () => import("./Indikatorer.tsx"),
});
