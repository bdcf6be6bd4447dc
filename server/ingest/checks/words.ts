import { type Findings, quoted } from "../findings.ts";

/** Danish letters read with the wrong character set, and characters that could not be read at all. */
const misread = /�|Ã[¦¸¥˜†…]|Ã\u0098|Ã\u0086|Ã\u0085|[\u0080-\u009f]/;
/** A Danish civil registration number: a date and four digits. */
const civilNumber = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/;

/** Words that a published table cannot hold: broken letters, and numbers that identify a person. */
export function checkWords(words: ReadonlyMap<string, { file: string; row: number }>, findings: Findings): void {
  for (const [word, met] of words) {
    if (misread.test(word)) findings.stop("encoding", `${quoted(word)} er læst med forkert tegnsæt.`, met);
    // The number itself must not stand in a report.
    if (civilNumber.test(word)) findings.stop("forbidden-content", "En tekst ligner et CPR-nummer.", met);
  }
}
