import { lazy, type ReactNode, Suspense } from "react";

type Marked = { text: string; but?: readonly string[] | undefined };

const Plain = ({ text }: Marked): ReactNode => text;

// A glossary that cannot be fetched leaves the text as it is.
const MarkedTerms = lazy(() => import("./MarkedTerms.tsx").catch(() => ({ default: Plain })));

/** A text whose terms lead to the glossary: the plain text until the glossary has come. Not for texts inside a link. */
export const Terms = ({ text, but }: Marked) => (
  <Suspense fallback={text}>
    <MarkedTerms text={text} but={but} />
  </Suspense>
);
