import { type QueryClient, useQuery } from "@tanstack/react-query";
import { standingQuery } from "./queries.ts";
import type { trpc } from "./trpc.ts";

/** What is served, apart from to whom. */
export type Standing = Omit<Awaited<ReturnType<typeof trpc.standing.query>>, "role" | "roles">;

const announcedKey = ["announced"];

/** Lets a new generation into every open page: figures are asked again, the catalogue is read again, once. */
export function take(next: Standing, client: QueryClient): void {
  const { queryKey } = standingQuery();
  const now = client.getQueryData(queryKey);
  if (!now || now.generation === next.generation) return;
  client.setQueryData(queryKey, { ...now, ...next });
  client.setQueryData<Standing>(announcedKey, next);
  void client.invalidateQueries({ queryKey: ["catalogue"] });
}

/** The generation that came while the page was open; undefined until one does. */
export const useChanges = (): Standing | undefined =>
  useQuery<Standing>({ queryKey: announcedKey, enabled: false, queryFn: () => Promise.reject(new Error("announced")) })
    .data;
