import { refusalText } from "#shared/refusalSentences.ts";
import { roles } from "#shared/role.ts";
import type { PageText } from "../text/useText.ts";
import type { Trouble } from "../data/trouble.ts";
import { plainTrouble } from "./plainTrouble.ts";

/** What a refusal is filled with, a role by the name the reader knows it by. */
function valuesIn({ values }: Extract<Trouble, { kind: "refusal" }>, text: PageText): typeof values {
  const role = roles.find((known) => known === values["role"]);
  return role ? { ...values, role: text.roles[role] } : values;
}

/** What a reader is told of trouble: a refusal's own sentence, a fault's reference, or that there is no contact. */
export const troubleText = (trouble: Trouble, text: PageText): string =>
  trouble.kind === "refusal"
    ? refusalText(trouble.code, valuesIn(trouble, text), text.language)
    : plainTrouble(trouble, text);
