/** A number with or without a decimal point, as in JSON, PX and TSV. */
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const withComma = /^[+-]?(?:\d+,\d*|,\d+)$/;
const danishGroups = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const englishGroups = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
const spaced = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

export const isPlainNumber = (text: string): boolean => plain.test(text);

/** A number's digits with a decimal point, or null when the text is no number. One comma or one point alone is a decimal separator; both together, or groups of three parted by spaces, are thousands and decimals. */
export const numberIn = (text: string): string | null => {
  if (plain.test(text)) return text;
  if (withComma.test(text)) return text.replace(",", ".");
  if (danishGroups.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (englishGroups.test(text)) return text.replaceAll(",", "");
  if (spaced.test(text)) return text.replace(/[ \u00a0\u202f]/g, "").replace(",", ".");
  return null;
};

const mark = /^(?:\.{1,7}|…|-|–|—|:|\*{1,3}|[xX]|#N\/A|#[A-ZÆØÅ0-9/]+[!?]?|n\/?a|N\/?A|NaN|null|[cC])$/;
const marked = /^([+-]?[\d.,]*\d[\d.,]*)\s*(\*{1,3}|[a-z]{1,4}|[¹²³]|\(.{1,12}\))$/u;
const missingMarked = /^(:|\.{1,3}|-)\s*([a-zA-Z*]{1,4})$/;

/** What a source writes in a cell: digits (with a decimal point) and its mark or flag; null when it is neither a number nor a known mark. */
export const cellIn = (written: string): { value: string | null; status: string } | null => {
  const text = written.trim();
  if (text === "") return { value: null, status: "" };
  const value = numberIn(text);
  if (value !== null) return { value, status: "" };
  if (mark.test(text)) return { value: null, status: text };
  const flagged = marked.exec(text);
  const digits = flagged?.[1] === undefined ? null : numberIn(flagged[1]);
  if (digits !== null) return { value: digits, status: flagged?.[2] ?? "" };
  const missing = missingMarked.exec(text);
  return missing === null ? null : { value: null, status: `${missing[1] ?? ""}${missing[2] ?? ""}` };
};
