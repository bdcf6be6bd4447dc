/** Whether two texts are the same but for one letter more, fewer, other, or two that have changed places. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}

/**
 * Whether a word begins as sought but for one slip of the hand (Damerau-Levenshtein distance at most 1). The first
 * letter must be right, or the second: few slip at once, and answers to another word are worse than none.
 */
export function isOneSlipFrom(sought: string, word: string): boolean {
  if (word.length < sought.length - 1 || (sought[0] !== word[0] && sought[0] !== word[1])) return false;
  return [-1, 0, 1].some((more) => {
    const length = sought.length + more;
    return length <= word.length && isOneEdit(sought, word.slice(0, length));
  });
}
