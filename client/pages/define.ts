import type { ComponentType } from "react";
import type { Right } from "#shared/role.ts";
import type { Words } from "#shared/words.ts";

/** A page as its folder declares it. `$name` in the path is a part that varies. */
export type Page = {
  path: string;
  title: Words;
  /** The part of the menu it stands in: what the figures are about, or how they are made. */
  group: "subjects" | "data";
  /** Place in the menu; null where it is reached from another page. */
  order: number | null;
  /** What a role must be allowed for the page to be in its menu. */
  right: Right;
  /** Whether area and period bear on it, or the period alone, where its address names what it is about. */
  hasFilters: boolean | "period";
  load: () => Promise<{ default: ComponentType }>;
};

/** Declares a page. Its folder is its registration. */
export const page = (declared: Page): Page => declared;
