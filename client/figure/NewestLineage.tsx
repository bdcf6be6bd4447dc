import { lazy, useState } from "react";
import type { QueryInput } from "#shared/query.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLineageText } from "./lineageText.ts";

const Lineage = lazy(() => import("./Lineage.tsx"));

/** Where the newest number of a figure comes from, asked for when it is unfolded. */
export function NewestLineage({ query }: { query: QueryInput }) {
  const words = useLineageText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{words.newest}</summary>
      {isOpen && (
        <Fetched waits={<Skeleton height={220} label={words.loading} />}>
          <Lineage query={query} />
        </Fetched>
      )}
    </details>
  );
}
