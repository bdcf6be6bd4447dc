import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import { readSelection } from "#shared/selection.ts";
import { takeFirstAnswers } from "./data/firstAnswers.ts";
import { followChanges } from "./data/followChanges.ts";
import { newClient, readCatalogue } from "./data/queries.ts";
import { WithAnswers } from "./data/WithAnswers.tsx";
import { newRouter } from "./routes.ts";
import { bringText } from "./text/useText.ts";
import "./ui/tokens.css";
import "./ui/base.css";

const client = newClient();
takeFirstAnswers(client, document);
readCatalogue(client);

const router = newRouter();
router.subscribe("onResolved", ({ fromLocation, pathChanged, toLocation }) => {
  const { language, tour } = readSelection(new URLSearchParams(toLocation.searchStr)).selection;
  document.documentElement.lang = language;
  // On a tour the step takes the focus.
  if (fromLocation && pathChanged && tour === null) document.getElementById("main")?.focus();
});

const root = document.getElementById("root");
if (!root) throw new Error("the page has no root");
const page = createRoot(root);
const draw = () =>
  page.render(
    <StrictMode>
      <WithAnswers client={client}>
        <RouterProvider router={router} />
      </WithAnswers>
    </StrictMode>,
  );
// The page's own code is there before anything is drawn, so that the first picture is of the page and not of its frame.
const { language } = readSelection(new URLSearchParams(location.search)).selection;
void Promise.all([router.load(), bringText(language).catch(() => undefined)]).then(() => {
  flushSync(draw);
  requestAnimationFrame(() =>
    setTimeout(() => {
      followChanges(client);
      // The other language is at hand before it is asked for.
      bringText("en").catch(() => undefined);
    }),
  );
});
