import type { Page } from "./pages/define.ts";

const folders = import.meta.glob<{ default: Page }>("./pages/*/page.ts", { eager: true });

/** Every page there is: the folders of `pages`, in the order of the menu. */
export const pages: readonly Page[] = Object.values(folders)
  .map((folder) => folder.default)
  .toSorted((a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY));
