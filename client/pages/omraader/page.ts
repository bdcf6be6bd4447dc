import { page } from "../define.ts";

export default page({
  path: "/omraader/{-$code}",
  title: { da: "Områder", en: "Areas" },
  group: "subjects",
  order: 30,
  right: "read",
  hasFilters: "period",
  load: () => import("./Omraader.tsx"),
});
