import { afterAll, beforeAll, expect, test } from "vitest";
import { checkIds } from "#shared/quality.ts";
import { caught } from "./damage/caught.testing.ts";
import { type Corpus, corpusOf } from "./damage/corpus.testing.ts";

/** A table of each kind: by month, quarter and year, counts and shares, hidden and open, from two interfaces and three agencies' files. */
const sample = [
  "dst-lbesk01",
  "dst-aus07",
  "jobindsats-y07a02",
  "at-accidents-injury",
  "aes-cases",
  "aes-times",
  "star-recruitment-industry",
];

let corpus: Corpus | null = null;
beforeAll(async () => {
  corpus = await corpusOf(sample);
}, 120_000);
afterAll(() => corpus?.close());

/** One fault of each check here; all ten of each with `npm run assure -- faults`. */
test.each(checkIds.map((check, at) => [check, at % 10] as const))(
  "a fault that %s looks for is found at its level in a real delivery",
  async (check, nth) => {
    const found = await caught(check, nth, corpus?.subjects ?? []);
    expect(found.complaint, `${found.what} in ${found.dataset}`).toBeNull();
  },
  60_000,
);
