import { page } from "../define.ts";

export default page({
  path: "/brancher/{-$code}",
  title: { da: "Brancher", en: "Industries" },
  group: "subjects",
  order: 40,
  right: "read",
  hasFilters: "period",
  load: () => import("./Brancher.tsx"),
});
