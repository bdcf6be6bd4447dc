import { useText } from "../text/useText.ts";
import type { Trouble } from "../data/trouble.ts";
import { troubleText } from "./troubleText.ts";

/** The sentence of a refusal; all of them are fetched when there is one. */
export default function RefusalSentence({ trouble }: { trouble: Trouble }) {
  return troubleText(trouble, useText());
}
