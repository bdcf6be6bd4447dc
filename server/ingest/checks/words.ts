import type { Judging } from "../check.ts";
import { firstStranger } from "../dictionary.ts";
import { civilNumber, quoted } from "../findings.ts";
import type { Staged } from "../staged.ts";

/** Danish letters read with the wrong character set, and characters that could not be read at all. */
const misread = /�|Ã[¦¸¥˜†…]|Ã\u0098|Ã\u0086|Ã\u0085|[\u0080-\u009f]/;

/** Names of columns that identify a person. */
const forbiddenHead =
  /^(?:cpr|cprnr|cpr-?nummer|personnummer|pnr|navn|fornavn|efternavn|adresse|e-?mail|telefon|f(?:ø|oe)dselsdato)$/i;

/** A word without the letters that go wrong, so that a broken one is known by the rest. */
const bare = (word: string) =>
  word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[aeoæøåäöü?]|[^\p{ASCII}]/gu, "");

const hasDanish = (word: string) => /[æøå]/i.test(word);

/** The first line of a text, as its cells: enough to know the heads of a file that a table is delivered in. */
const heads = (bytes: Uint8Array): string[] => {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive) return [];
  const [line = ""] = new TextDecoder().decode(bytes.subarray(0, 4000)).split(/\r?\n/, 1);
  return line.split(/[;,\t"[\]{}:]/).map((head) => head.trim());
};

/** A civil registration number as it is written with its hyphen; numbers of a table never are. */
function hasCivilNumber(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("-"); at !== -1; at = buffer.indexOf("-", at + 1)) {
    const next = buffer[at + 1] ?? 0;
    if (next < 0x30 || next > 0x39) continue;
    if (civilNumber.test(buffer.toString("latin1", Math.max(0, at - 7), at + 6))) return true;
  }
  return false;
}

/** Words that a published table cannot hold: broken letters, numbers and columns that identify a person. */
export function checkWords({ words }: Staged, { deliveries, known, findings }: Judging): void {
  const danish = new Map(known.filter(hasDanish).map((word) => [bare(word), word]));
  const all = [words.measure, words.period, ...words.codes.map((one) => one.words)].flatMap((one) => [...one.met()]);
  const told = new Set<string>();
  for (const { id, word, file, row } of all) {
    const met = { file, row };
    const meant = id >= firstStranger && !hasDanish(word) ? danish.get(bare(word)) : undefined;
    if (misread.test(word)) findings.stop("encoding", `${quoted(word)} er læst med forkert tegnsæt.`, met);
    else if (meant !== undefined && word !== meant)
      findings.stop("encoding", `${quoted(word)} er ${quoted(meant)} uden sine danske bogstaver.`, met);
    // The number itself must not stand in a report.
    if (civilNumber.test(word)) {
      findings.stop("forbidden-content", "En tekst ligner et CPR-nummer.", met);
      told.add(file);
    }
  }
  for (const { name, bytes } of deliveries) {
    const head = heads(bytes).find((one) => forbiddenHead.test(one));
    if (head !== undefined)
      findings.stop("forbidden-content", `Kolonnen ${quoted(head)} kan pege på personer.`, { file: name });
    if (!told.has(name) && hasCivilNumber(bytes))
      findings.stop("forbidden-content", "Filen indeholder et CPR-nummer.", { file: name });
  }
}
