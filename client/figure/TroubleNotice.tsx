import { lazy } from "react";
import { useText } from "../text/useText.ts";
import type { Trouble } from "../data/trouble.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Notice } from "../ui/Notice.tsx";
import { plainTrouble } from "./plainTrouble.ts";

const RefusalSentence = lazy(() => import("./RefusalSentence.tsx"));

/** Refusals of the moment: asking again may help. */
const passing = ["not-ready", "too-many-calls", "kept-down"];

/** One notice in the place of one figure; the rest of the page lives. */
export function TroubleNotice({ trouble, askAgain }: { trouble: Trouble; askAgain: () => void }) {
  const text = useText();
  const canHelp = trouble.kind !== "refusal" || passing.some((code) => code === trouble.code);
  return (
    <Notice tone="trouble" role="alert" {...(canHelp ? { action: { label: text.trouble.again, act: askAgain } } : {})}>
      <strong>{text.trouble.title}.</strong>{" "}
      {trouble.kind === "refusal" ? (
        <Fetched waits={null}>
          <RefusalSentence trouble={trouble} />
        </Fetched>
      ) : (
        plainTrouble(trouble, text)
      )}
    </Notice>
  );
}
