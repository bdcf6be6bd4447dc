import { page } from "../define.ts";

export default page({
  path: "/afstemning/{-$id}",
  title: { da: "Hvorfor er tallet et andet dér?", en: "Why is the figure another one there?" },
  group: "data",
  order: 140,
  right: "read",
  hasFilters: false,
  load: () => import("./Afstemning.tsx"),
});
