/** Signs with a known width. Compared with the font in `textWidth.test.ts`. */
const signs =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~·«»§°²³æøÆØßð–—‘’“”•…−€";

const widthsOf = (widths: readonly number[]) => new Map(Array.from(signs, (sign, at) => [sign, widths[at] ?? 0]));

/** Advance widths of IBM Plex Sans in thousandths of the type size, kerning left out. */
const regular = widthsOf([
  236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501, 812,
  707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503, 580,
  549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343,
  314, 343, 600, 326, 513, 513, 586, 468, 346, 346, 864, 568, 907, 708, 640, 555, 588, 780, 273, 273, 475, 474, 396,
  803, 600, 625,
]);
const semibold = widthsOf([
  236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 299, 402, 299, 437, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 600, 319, 319, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600, 577, 712, 719, 423, 545, 678, 521, 817,
  719, 712, 641, 712, 664, 611, 580, 689, 638, 949, 655, 632, 599, 329, 437, 329, 600, 559, 600, 559, 600, 513, 600,
  558, 350, 545, 588, 275, 275, 562, 294, 888, 588, 563, 600, 600, 393, 499, 374, 588, 524, 819, 544, 524, 502, 363,
  376, 363, 600, 349, 545, 545, 574, 469, 347, 345, 864, 571, 950, 712, 677, 589, 588, 780, 292, 292, 517, 517, 420,
  869, 600, 626,
]);

/** Width of a sign the table lacks: that of a wide letter, so that text is rather given too much room than too little. */
const unknownWidth = 900;

export type Weight = 400 | 600;

/** Width of one line of text in px. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const table = weight === 600 ? semibold : regular;
  let width = 0;
  for (const sign of text.normalize("NFC")) {
    const base = sign === "\u00a0" ? " " : (sign.normalize("NFD")[0] ?? sign);
    width += table.get(sign) ?? table.get(base) ?? unknownWidth;
  }
  return (width * size) / 1000;
}

/** Text on lines no wider than `width`; a word wider than that is cut. */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (textWidth(line, size, weight) > width && line.length > 1) {
      const cut = longestPart(line, width, size, weight);
      lines.push(cut);
      line = line.slice(cut.length);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The lines of a text, at most `most` of them; what is left out is told by "…" at the end. */
export function clamp(text: string, width: number, size: number, weight: Weight, most: number): string[] {
  const lines = wrap(text, width, size, weight);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [
    ...lines.slice(0, most - 1),
    `${longestPart(last, width - textWidth("…", size, weight), size, weight).trimEnd()}…`,
  ];
}

function longestPart(word: string, width: number, size: number, weight: Weight): string {
  let end = word.length;
  while (end > 1 && textWidth(word.slice(0, end), size, weight) > width) end -= 1;
  return word.slice(0, end);
}
