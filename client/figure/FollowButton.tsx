import { lazy, Suspense } from "react";
import type { IndicatorCard } from "#shared/indicator.ts";
import "./follow.css";

/** Without its code there is nothing to press, and nothing else on the page is touched. */
const Follow = lazy(() => import("./Follow.tsx").catch(() => ({ default: () => <></> })));

/** The star of an indicator: follow it, or follow it no more. Its code is fetched when the page has been drawn. */
export const FollowButton = (parts: { card: IndicatorCard; isNamed?: boolean }) => (
  <Suspense fallback={<span className="follow-place" />}>
    <Follow {...parts} />
  </Suspense>
);
