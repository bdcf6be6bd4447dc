import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { configure, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { queryString } from "#shared/selection.ts";
import { newClient } from "../data/queries.ts";
import { WithAnswers } from "../data/WithAnswers.tsx";

// Code fetched when it is needed takes its time where many tests run at once.
configure({ asyncUtilTimeout: 10_000 });

/** For tests: draws something at an address of the dashboard, and tells where the reader is. `path` names the parts that vary. */
export async function renderAt(address: string, draw: () => ReactNode, path = "$"): Promise<{ address: () => string }> {
  const root = createRootRoute({ component: Outlet });
  const any = createRoute({ getParentRoute: () => root, path, component: draw });
  const router = createRouter({
    routeTree: root.addChildren([any]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (words) =>
      queryString(Object.fromEntries(Object.entries(words).map(([name, value]) => [name, String(value)]))),
  });
  await router.load();
  render(
    <WithAnswers client={newClient()}>
      <RouterProvider router={router} />
    </WithAnswers>,
  );
  return { address: () => router.state.location.href };
}
