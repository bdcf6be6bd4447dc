/** The two languages a reader may choose. Danish is the first. */
export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** Demonstration data and real data never share a store. */
export type DataMode = "demo" | "live";
