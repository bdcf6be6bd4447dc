import { page } from "../define.ts";

export default page({
  path: "/udvikling/tilstande",
  title: { da: "Tilstande", en: "States" },
  group: "data",
  order: null,
  right: "read",
  hasFilters: false,
  load: () => import("./Tilstande.tsx"),
});
