import type { Figure } from "#shared/figure.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { useCopyPicture } from "../data/useExport.ts";

/** Puts the figure's picture on the clipboard, drawn by the server as its file is. */
export function CopyButton({ figure }: { figure: Figure }) {
  const { language } = useText();
  const text = useFigureText();
  const { start, state } = useCopyPicture();
  const says = { idle: "", pending: text.download.making, success: text.figure.copied, error: text.figure.notCopied };
  return (
    <span className="figure-copy">
      <output aria-live="polite">{says[state]}</output>
      <button
        type="button"
        className="button"
        disabled={state === "pending"}
        onClick={() => start({ figure, language, size: "16x9", scale: 2 })}
      >
        {text.figure.copy}
      </button>
    </span>
  );
}
