import type { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import type { AppRouter } from "#server/api/router.ts";
import { take } from "./changes.ts";

/** Listens for new generations until the page is left. A lost line is taken up again by the link. */
export function followChanges(client: QueryClient): void {
  const line = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/trpc" })] });
  line.changes.subscribe(undefined, { onData: ({ data }) => take(data, client) });
}
