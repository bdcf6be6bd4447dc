import { roles } from "#shared/role.ts";
import { faultText, refusalText } from "#shared/sentences.ts";
import { type PageText, useText } from "../text/useText.ts";
import type { Trouble } from "../data/trouble.ts";
import { Notice } from "../ui/Notice.tsx";

/** What a refusal is filled with, a role by the name the reader knows it by. */
function valuesIn({ values }: Extract<Trouble, { kind: "refusal" }>, text: PageText): typeof values {
  const role = roles.find((known) => known === values["role"]);
  return role ? { ...values, role: text.roles[role] } : values;
}

/** What a reader is told of trouble: a refusal's own sentence, a fault's reference, or that there is no contact. */
export function troubleText(trouble: Trouble, text: PageText): string {
  if (trouble.kind === "refusal") return refusalText(trouble.code, valuesIn(trouble, text), text.language);
  if (trouble.kind === "no-contact") return text.trouble.noContact;
  return faultText[text.language].replace("{reference}", trouble.reference ?? "–");
}

/** One notice in the place of one figure; the rest of the page lives. */
export function TroubleNotice({ trouble, askAgain }: { trouble: Trouble; askAgain: () => void }) {
  const text = useText();
  const canHelp = trouble.kind !== "refusal" || trouble.code === "not-ready" || trouble.code === "too-many-calls";
  return (
    <Notice tone="trouble" role="alert" {...(canHelp ? { action: { label: text.trouble.again, act: askAgain } } : {})}>
      <strong>{text.trouble.title}.</strong> {troubleText(trouble, text)}
    </Notice>
  );
}
