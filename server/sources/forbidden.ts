/** Danish letters read with the wrong character set, and characters that could not be read at all. */
const misread = /�|Ã[¦¸¥˜†…]|Ã\u0098|Ã\u0086|Ã\u0085|[\u0080-\u009f]/;

/** A Danish civil registration number: a date and four digits. */
const civilNumber = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/;

export const isMisread = (text: string): boolean => misread.test(text);

/** Signs in a civil registration number at least. */
const civilLength = 10;

export const holdsCivilNumber = (text: string): boolean => text.length >= civilLength && civilNumber.test(text);

/** A word of the source as it may stand in a report: short, on one line, without control characters or civil registration numbers. */
export const quoted = (word: string): string => {
  const line = word.replaceAll(/\p{C}/gu, "�").replaceAll(new RegExp(civilNumber, "g"), "●●●●●●-●●●●");
  return `»${line.length > 60 ? `${line.slice(0, 60)}…` : line}«`;
};
