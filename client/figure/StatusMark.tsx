import type { CellStatus } from "#shared/cube.ts";
import { statusWords } from "#shared/sentences.ts";
import { useText } from "../text/useText.ts";

/** The symbol in the place of a number, with what it means for those who cannot see that it is one. */
export function StatusMark({ status }: { status: CellStatus }) {
  const { language } = useText();
  return (
    <>
      <span aria-hidden="true">{statusWords[status].symbol}</span>
      <span className="visually-hidden">{statusWords[status].words[language]}</span>
    </>
  );
}
