import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { httpBatchLink, createTRPCClient } from "@trpc/client";
import { createRoot } from "react-dom/client";

/** An empty page with the same framework as the product: react, router, react-query and the tRPC client. */
const rootRoute = createRootRoute();
const page = createRoute({ getParentRoute: () => rootRoute, path: "/", component: () => <h1>Overblik</h1> });
const router = createRouter({ routeTree: rootRoute.addChildren([page]) });
export const client = createTRPCClient({ links: [httpBatchLink({ url: "/trpc" })] });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
