import { lazy, useEffect, useId, useRef } from "react";
import type { QueryInput } from "#shared/query.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLineageText } from "./lineageText.ts";
import "./lineage.css";

const Lineage = lazy(() => import("./Lineage.tsx"));

/** Where a chosen number comes from. The heading takes the focus, so that who chose by keyboard reads on from it. */
export function PickedLineage({ query, number, close }: { query: QueryInput; number: string; close: () => void }) {
  const words = useLineageText();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="lineage-picked" aria-labelledby={id}>
      <header>
        <h3 id={id} ref={heading} tabIndex={-1}>
          {words.title(number)}
        </h3>
        <button type="button" className="button" onClick={close}>
          {words.close}
        </button>
      </header>
      <Fetched waits={<Skeleton height={220} label={words.loading} />}>
        <Lineage query={query} />
      </Fetched>
    </section>
  );
}
