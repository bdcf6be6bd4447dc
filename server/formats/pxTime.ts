const steps: Record<string, number> = { A: 1, H: 2, Q: 4, M: 12, W: 52 };

const longestList = 5000;

/** The periods of a TIMEVAL, listed or as a range such as TLIST(Q1,"19941"-"19964"), in PX's own codes; null without TIMEVAL. */
export const timesIn = (items: string[] | null): string[] | null => {
  if (items === null) return null;
  const scale = /^TLIST\(([AHQMW])1/i.exec(items[0] ?? "")?.[1]?.toUpperCase() ?? null;
  const joined = items.join(",");
  const range = /(\d{4,6})\D{0,4}-\D{0,4}(\d{4,6})\s*\)/.exec(joined);
  if (scale !== null && range?.[1] !== undefined && range[2] !== undefined) return rangeOf(scale, range[1], range[2]);
  return items.slice(1).map((item) => item.replace(/\)$/, ""));
};

const rangeOf = (scale: string, first: string, last: string): string[] => {
  const perYear = steps[scale] ?? 1;
  const width = perYear >= 12 ? 2 : 1;
  const ordinal = (code: string): number => {
    const year = Number(code.slice(0, 4));
    return perYear === 1 ? year : year * perYear + Number(code.slice(4)) - 1;
  };
  const written = (at: number): string =>
    perYear === 1 ? String(at) : `${Math.floor(at / perYear)}${String((at % perYear) + 1).padStart(width, "0")}`;
  const codes: string[] = [];
  for (let at = ordinal(first); at <= ordinal(last) && codes.length < longestList; at += 1) codes.push(written(at));
  return codes;
};
