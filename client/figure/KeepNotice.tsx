import { useText } from "../text/useText.ts";
import type { Keeping } from "../data/kept.ts";
import { Notice } from "../ui/Notice.tsx";
import { troubleText } from "./troubleText.ts";

/** Why what one wanted to keep was not kept, said aloud where it stands; nothing while all is well. */
export function KeepNotice({ keeping: { trouble, forget } }: { keeping: Pick<Keeping<never>, "trouble" | "forget"> }) {
  const text = useText();
  if (!trouble) return null;
  const { title, changed, removed, seen } = text.kept;
  const sentence = trouble.kind === "conflict" ? (trouble.isRemoved ? removed : changed) : troubleText(trouble, text);
  return (
    <Notice tone="trouble" role="alert" action={{ label: seen, act: forget }}>
      <strong>{title}.</strong> {sentence}
    </Notice>
  );
}
