import { lazy, type ReactNode, Suspense } from "react";

type Marked = { text: string; but?: readonly string[] | undefined };

const Plain = ({ text }: Marked): ReactNode => text;

/** When the browser has nothing better to do, or in two seconds. */
const idle = () =>
  new Promise<void>((go) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => go(), { timeout: 2000 });
    else setTimeout(go, 50);
  });

// A glossary that cannot be fetched leaves the text as it is.
const MarkedTerms = lazy(() =>
  idle()
    .then(() => import("./MarkedTerms.tsx"))
    .catch(() => ({ default: Plain })),
);

/** A text whose terms lead to the glossary: the plain text until the glossary has come. Not for texts inside a link. */
export const Terms = ({ text, but }: Marked) => (
  <Suspense fallback={text}>
    <MarkedTerms text={text} but={but} />
  </Suspense>
);
