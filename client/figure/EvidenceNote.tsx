import { type Evidence, evidenceScale, gradeWords, noCause } from "#shared/evidence.ts";
import { useText } from "../text/useText.ts";

/** What an effect figure can carry: its grade, what that means, and that it is no cause where selection rules it out. */
export function EvidenceNote({ evidence: { grade, selection } }: { evidence: Evidence }) {
  const { language } = useText();
  const { label, text } = gradeWords[grade];
  return (
    <>
      <p>
        <strong>
          {label[language]}
          {selection && `, ${noCause[language]}`}.
        </strong>{" "}
        {text[language]} {selection?.[language]}
      </p>
      <p>
        <a href={evidenceScale.address} rel="external noreferrer">
          {evidenceScale.label[language]}
        </a>
      </p>
    </>
  );
}
