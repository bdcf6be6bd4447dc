import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { AppRouter } from "#server/api/router.ts";
import { readSelection } from "#shared/selection.ts";

/** The role a demonstration link acts in, as the URL says; null where it says none. */
export const roleInUrl = () => readSelection(new URLSearchParams(location.search)).selection.role;

/** The header that carries the demonstration role. In live mode the server ignores it. */
export const roleHeader = (): Record<string, string> => {
  const role = roleInUrl();
  return role ? { "X-Demo-Role": role } : {};
};

/** The dashboard's procedures. Calls made in one turn travel as one request, at most 30 together. */
export const trpc = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: "/trpc", headers: roleHeader, maxItems: 30, maxURLLength: 12_000 })],
});
