/** How a reader has put the tiles of one arrangement: their order, and those not shown. */
export type Layout = { order: readonly string[]; hidden: readonly string[] };

export const standardLayout: Layout = { order: [], hidden: [] };

/** Ids in the reader's order; one the reader has never placed stands where it does as standard, after the one before it. */
export function ordered(ids: readonly string[], { order }: Layout): string[] {
  const placed = order.filter((id) => ids.includes(id));
  const made = [...placed];
  for (const [at, id] of ids.entries()) {
    if (placed.includes(id)) continue;
    const before = ids[at - 1];
    made.splice(before === undefined ? 0 : made.indexOf(before) + 1, 0, id);
  }
  return made;
}

/** Ids in the reader's order, those shown and those hidden. */
export const arranged = (ids: readonly string[], layout: Layout): { shown: string[]; hidden: string[] } => {
  const all = ordered(ids, layout);
  return {
    shown: all.filter((id) => !layout.hidden.includes(id)),
    hidden: all.filter((id) => layout.hidden.includes(id)),
  };
};

/** The layout with a tile at another place (from 0) among those shown in its column; the order of other columns stays. */
export function moved(ids: readonly string[], layout: Layout, id: string, place: number): Layout {
  const { shown, hidden } = arranged(ids, layout);
  const others = shown.filter((one) => one !== id);
  const own = [...others.toSpliced(place, 0, id), ...hidden];
  return { ...layout, order: [...layout.order.filter((one) => !ids.includes(one)), ...own] };
}

export const hid = (layout: Layout, id: string): Layout => ({
  ...layout,
  hidden: [...layout.hidden.filter((one) => one !== id), id],
});

export const shown = (layout: Layout, id: string): Layout => ({
  ...layout,
  hidden: layout.hidden.filter((one) => one !== id),
});

export const isStandard = ({ order, hidden }: Layout): boolean => order.length === 0 && hidden.length === 0;
