import { faultText } from "#shared/sentences.ts";
import type { PageText } from "../text/useText.ts";
import type { Trouble } from "../data/trouble.ts";

/** What a reader is told of trouble that nobody asked for: a fault's reference, or that there is no contact. */
export function plainTrouble(trouble: Exclude<Trouble, { kind: "refusal" }>, text: PageText): string {
  if (trouble.kind === "no-contact") return text.trouble.noContact;
  return faultText[text.language].replace("{reference}", trouble.reference ?? "–");
}
