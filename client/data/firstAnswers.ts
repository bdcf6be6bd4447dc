import type { QueryClient } from "@tanstack/react-query";
import type { FirstAnswers } from "#server/api/firstAnswers.ts";
import { keptQuery, preferencesQuery } from "./keptQueries.ts";
import { cubeQuery, datasetsQuery, dimensionQuery, indicatorsQuery, standingQuery } from "./queries.ts";
import { roleInUrl } from "./trpc.ts";

/** Takes in the answers that came inside the page, as if they had been asked for. What did not come is asked for. */
export function takeFirstAnswers(client: QueryClient, page: Document): void {
  const block = page.getElementById("first-answers")?.textContent;
  if (!block) return;
  const { standing, indicators, datasets, geography, answers, own }: FirstAnswers = JSON.parse(block);
  client.setQueryData(indicatorsQuery().queryKey, indicators);
  client.setQueryData(datasetsQuery().queryKey, datasets);
  client.setQueryData(dimensionQuery("geography").queryKey, geography);
  // They were made for the role that the address says, where it may be said; else the page asks as itself.
  const role = roleInUrl();
  if (role !== null && role !== standing.role) return;
  client.setQueryData(standingQuery().queryKey, standing);
  if (own) {
    client.setQueryData(preferencesQuery().queryKey, own.preferences);
    client.setQueryData(keptQuery("own-target", null).queryKey, own.ownTargets);
  }
  for (const { query, cube } of [...answers, ...(own?.followed ?? [])])
    client.setQueryData(cubeQuery(query, standing.generation).queryKey, cube);
}
