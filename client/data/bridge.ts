import { queryOptions, useQuery } from "@tanstack/react-query";
import type { BridgeLink } from "#shared/bridge.ts";
import { type Asked, asked } from "./hooks.ts";
import { trpc } from "./trpc.ts";

const bridgeQuery = () =>
  queryOptions({
    queryKey: ["catalogue", "industryBridge"],
    queryFn: ({ signal }): Promise<readonly BridgeLink[]> => trpc.industryBridge.query(undefined, { signal }),
  });

/** Which groups of industries share companies across the agencies' schemes. */
export const useIndustryBridge = (): Asked<readonly BridgeLink[]> => asked(useQuery(bridgeQuery()));
