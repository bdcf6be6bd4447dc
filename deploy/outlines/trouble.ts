/** What is wrong with an outline file, in a sentence for the one who brought it. */
export class OutlineTrouble extends Error {}
