import type { Language, Words } from "#shared/words.ts";
import type { SourceId } from "./sources.ts";

/** What a term is about. */
export const fields = ["arbejdsmarked", "ydelser", "arbejdsmiljoe", "statistik", "data", "inddelinger"] as const;
export type Field = (typeof fields)[number];

/** A term of the glossary. */
export type Term = {
  /** Its word in the address: Danish, without letters that addresses spell out. */
  id: string;
  name: Words;
  field: Field;
  /** The forms it stands in inside a sentence, in small letters; a text is searched for these and nothing else. */
  forms: Readonly<Record<Language, readonly string[]>>;
  definition: Words;
  /** Who defines it: a law, a publisher, a paper. */
  source: SourceId;
  related: readonly string[];
  /** What it is often taken for. */
  misread: Words | null;
};

type Written = Omit<Term, "forms" | "field" | "misread" | "related"> & {
  /** Forms with `|` between them; what is before `/` is Danish, what is after it English. */
  forms: string;
  related?: readonly string[];
  misread?: Words;
};

const split = (forms: string | undefined): string[] => (forms ?? "").split("|").filter((form) => form !== "");

/** Declares the terms of a field. */
export const terms = (field: Field, written: readonly Written[]): readonly Term[] =>
  written.map(({ forms, related = [], misread = null, ...rest }) => {
    const [da, en] = forms.split("/");
    return { ...rest, field, related, misread, forms: { da: split(da), en: split(en) } };
  });
