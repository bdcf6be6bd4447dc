/** A number in [0, 1) that always is the same for the same words: FNV-1a, then mixed so that near words are far apart. */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = words.join("|");
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A number in (−1, 1), most often near 0, that always is the same for the same words. */
export const swing = (...words: readonly (string | number)[]): number => chance(...words, "a") - chance(...words, "b");
