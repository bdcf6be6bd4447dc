import { page } from "../define.ts";

export default page({
  path: "/indikatorer",
  title: { da: "Indikatorer", en: "Indicators" },
  order: 2,
  right: "read",
  hasFilters: false,
  load: () => import("./Indikatorer.tsx"),
});
