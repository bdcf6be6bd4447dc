import { breakdownIds } from "#shared/dimension.ts";
import type { QueryInput } from "#shared/query.ts";
import { queryString } from "#shared/selection.ts";
import type { Language } from "#shared/words.ts";

type Where = NonNullable<QueryInput["where"]>;

function timeText(rule: NonNullable<Where["time"]>): string {
  if ("codes" in rule) return rule.codes.join(",");
  if ("latest" in rule) return `latest:${rule.latest}`;
  return `${rule.from ?? ""}..${rule.to ?? ""}`;
}

const membersText = (rule: NonNullable<Where["geography"]>) =>
  "codes" in rule ? rule.codes.join(",") : `level:${rule.level}`;

/** Where a machine reads the same cells: the address of a query at the API, without the host. */
export function apiAddress({ indicators, by = ["time"], where, transform, knownOn }: QueryInput, language: Language) {
  const time = where?.time ? timeText(where.time) : "..";
  return `/api/v1/data${queryString({
    indicator: indicators.join(","),
    by: by.join(","),
    ...Object.fromEntries(
      (["geography", ...breakdownIds] as const).flatMap((id) => {
        const rule = where?.[id];
        return rule ? [[id, membersText(rule)]] : [];
      }),
    ),
    ...(time === ".." ? {} : { time }),
    ...(transform && transform !== "none" ? { transform } : {}),
    ...(knownOn ? { knownOn } : {}),
    ...(language === "da" ? {} : { lang: language }),
  })}`;
}
