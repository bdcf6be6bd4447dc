import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { queryString } from "#shared/selection.ts";
import { App } from "./App.tsx";
import { NotFound } from "./NotFound.tsx";
import { pages } from "./pageList.ts";
import { Unshown } from "./Unshown.tsx";

/** The addresses, one for each page. Words in the query string stay as `selection.ts` writes them. */
export function newRouter() {
  const root = createRootRoute({ component: App, notFoundComponent: NotFound });
  const routes = pages.map(({ path, load }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (words) =>
      queryString(Object.fromEntries(Object.entries(words).map(([name, value]) => [name, String(value)]))),
    defaultPreload: "intent",
    defaultErrorComponent: Unshown,
    scrollRestoration: true,
    trailingSlash: "never",
  });
}
