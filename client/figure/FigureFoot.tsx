import type { ReactNode } from "react";
import { noteSentences, sourceText } from "#shared/chart/furniture.ts";
import type { Cube } from "#shared/cube.ts";
import { watermark } from "#shared/sentences.ts";
import { Terms } from "../glossary/Terms.tsx";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import "./figureCard.css";

/** Under the panel: what to know when reading, and where the figures come from. */
export function FigureFoot({ cube, link }: { cube: Cube; link?: ReactNode }) {
  const { language } = useText();
  const { figure: text } = useFigureText();
  const notes = noteSentences(cube, language);
  return (
    <footer className="figure-foot">
      {notes.length > 0 && (
        <ul className="figure-notes" aria-label={text.notes}>
          {notes.map((note) => (
            <li key={note}>
              <Terms text={note} />
            </li>
          ))}
        </ul>
      )}
      <div className="figure-source">
        <p>
          {sourceText(cube, language)}
          {cube.mode === "demo" && <strong> {watermark[language]}.</strong>}
        </p>
        {link}
      </div>
    </footer>
  );
}
