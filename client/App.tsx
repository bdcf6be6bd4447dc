import { Outlet, useMatches } from "@tanstack/react-router";
import { Suspense } from "react";
import { formatDateTime } from "#shared/format.ts";
import { TextContext, useTextIn } from "./text/useText.ts";
import { Announcer } from "./Announcer.tsx";
import { DemoBand } from "./DemoBand.tsx";
import { useStanding } from "./data/hooks.ts";
import { DroppedNotice } from "./filters/DroppedNotice.tsx";
import { FiltersBar } from "./filters/FiltersBar.tsx";
import { useSelection } from "./filters/useSelection.ts";
import { Header } from "./Header.tsx";
import { pages } from "./pageList.ts";
import { LookContext, useSystemLook } from "./ui/look.ts";
import { TourHere } from "./TourHere.tsx";
import { Skeleton } from "./ui/Skeleton.tsx";
import "./app.css";

/** The frame of every page: what is said above all, where one may go, what is chosen, then the page. */
export function App() {
  const { selection } = useSelection();
  const standing = useStanding().answer;
  const matches = useMatches();
  const text = useTextIn(selection.language);
  const systemLook = useSystemLook();
  const look = selection.colours ?? systemLook;
  const path = matches.at(-1)?.fullPath;
  const page = pages.find((candidate) => candidate.path === path);
  const version = standing
    ? text.site.version(
        String(standing.generation).padStart(4, "0"),
        formatDateTime(standing.publishedAt, text.language),
      )
    : null;
  return (
    <TextContext value={text}>
      <LookContext value={look}>
        <div lang={text.language} data-look={look} className="site">
          <a className="skip" href="#main">
            {text.site.skip}
          </a>
          <header className="site-header">
            {standing?.mode === "demo" && <DemoBand clock={standing.clock} />}
            <Header pages={pages} standing={standing} />
            {page?.hasFilters && <FiltersBar version={version} hasAreas={page.hasFilters !== "period"} />}
          </header>
          <main id="main" tabIndex={-1}>
            <DroppedNotice />
            <Suspense fallback={<Skeleton height={480} />}>
              <Outlet />
            </Suspense>
          </main>
          <footer className="site-footer">
            <p>{text.site.footer}</p>
            {version && !page?.hasFilters && <p>{version}</p>}
          </footer>
          <Announcer />
          <TourHere />
        </div>
      </LookContext>
    </TextContext>
  );
}
