import { memberOf } from "#server/dimensions/breakdowns.ts";
import { type DimensionId, total as totalMember } from "#shared/dimension.ts";

export type Dimension = Exclude<DimensionId, "time">;

export const total = totalMember.code;

const country = "000";

/** Words of the authority that are not the names of our members. */
const own: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  geography: {
    [country]: "Hele landet",
    "084": "Hovedstaden",
    "085": "Sjælland",
    "083": "Syddanmark",
    "082": "Midtjylland",
    "081": "Nordjylland",
    "region-oestdanmark": "Østdanmark",
  },
  severity: {
    serious: "Alvorlige, 3 uger og derover",
    other: "Andre, under 3 uger",
    unstated: "Uoplyst i alt",
  },
  age: { "age-work.unstated": "Uoplyst" },
};

/** A member in the authority's words. */
export const wordOf = (dimension: Dimension, code: string): string =>
  code === total ? "I alt" : (own[dimension]?.[code] ?? memberOf(dimension, code)?.label.da ?? code);

/** The cells that tell a member: its word, of an industry its code and name (`H05` a main group, `B23` a group). */
export function keyOf(dimension: Dimension, code: string): string[] {
  const word = wordOf(dimension, code);
  if (dimension !== "industry" || code === total) return dimension === "industry" ? [word, "Alle brancher"] : [word];
  const [grouping, group = ""] = code.split(".");
  return [`${grouping === "at-10" ? "H" : "B"}${group}`, word];
}
