import { page } from "../define.ts";

export default page({
  path: "/indikator/$id",
  title: { da: "Indikator", en: "Indicator" },
  group: "subjects",
  order: null,
  right: "read",
  hasFilters: true,
  load: () => import("./Indikator.tsx"),
});
