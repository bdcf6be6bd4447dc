import { page } from "../define.ts";

export default page({
  path: "/sammenhaenge",
  title: { da: "Sammenhænge", en: "Relations" },
  group: "subjects",
  order: 60,
  right: "read",
  hasFilters: true,
  load: () => import("./Sammenhaenge.tsx"),
});
