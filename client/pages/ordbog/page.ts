import { page } from "../define.ts";

export default page({
  path: "/ordbog/{-$term}",
  title: { da: "Ordbog", en: "Glossary" },
  group: "data",
  order: 150,
  right: "read",
  hasFilters: false,
  load: () => import("./Ordbog.tsx"),
});
