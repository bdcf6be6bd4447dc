import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { QueryInput } from "#shared/query.ts";
import { type Still, stillClient } from "./still.ts";
import { WithAnswers } from "./WithAnswers.tsx";

/** Everything inside is answered in one way for good, whatever the server would say. */
export function StandStill({ query, still, children }: { query: QueryInput; still: Still; children: ReactNode }) {
  const real = useQueryClient();
  const [client] = useState(() => stillClient(real, query, still));
  return (
    <WithAnswers client={client}>
      <div data-still="">{children}</div>
    </WithAnswers>
  );
}
