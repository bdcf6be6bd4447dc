const steps: Record<string, number> = { A: 1, H: 2, T: 3, Q: 4, K: 4, M: 12 };

const longestList = 40_000;
const dayLength = 86_400_000;

type Bound = { year: number; letters: string; rest: string };

/** The periods of a TIMEVAL, listed or as a range such as TLIST(Q1,"19941"-"19964"), in the file's own codes; null without TIMEVAL. */
export const timesIn = (items: string[] | null): string[] | null => {
  if (items === null) return null;
  const scale = /^TLIST\(([A-Z])/i.exec(items[0] ?? "")?.[1]?.toUpperCase() ?? null;
  const range = /(\d{4})([A-Z]?)(\d{0,4})\s*-\s*(\d{4})([A-Z]?)(\d{0,4})\s*\)/i.exec(items.join(","));
  if (scale !== null && range !== null) {
    const [, year = "", letters = "", rest = "", lastYear = "", lastLetters = "", lastRest = ""] = range;
    const first = { year: Number(year), letters, rest };
    return rangeOf(scale, first, { year: Number(lastYear), letters: lastLetters, rest: lastRest });
  }
  return items.slice(1).map((item) => item.replace(/\)$/, ""));
};

const rangeOf = (scale: string, first: Bound, last: Bound): string[] => {
  if (scale === "D") return days(first, last);
  const perYear = steps[scale] ?? 1;
  const isWeeks = scale === "W";
  const codes: string[] = [];
  let { year } = first;
  let part = Number(first.rest || "1");
  const isBefore = (): boolean => year < last.year || (year === last.year && part <= Number(last.rest || "1"));
  while (isBefore() && codes.length < longestList) {
    codes.push(
      first.rest === "" ? String(year) : `${year}${first.letters}${String(part).padStart(first.rest.length, "0")}`,
    );
    part += 1;
    if (part > (isWeeks ? weeksOf(year) : perYear)) {
      part = 1;
      year += 1;
    }
  }
  return codes;
};

/** 53 in the years whose 1 January or 31 December is a Thursday, else 52. */
const weeksOf = (year: number): number => {
  const weekday = (month: number, day: number): number => new Date(Date.UTC(year, month, day)).getUTCDay();
  return weekday(0, 1) === 4 || weekday(11, 31) === 4 ? 53 : 52;
};

const days = (first: Bound, last: Bound): string[] => {
  const at = ({ year, rest }: Bound): number =>
    Date.UTC(year, Number(rest.slice(0, 2) || "1") - 1, Number(rest.slice(2) || "1"));
  const codes: string[] = [];
  for (let time = at(first); time <= at(last) && codes.length < longestList; time += dayLength)
    codes.push(new Date(time).toISOString().slice(0, 10).replaceAll("-", ""));
  return codes;
};
