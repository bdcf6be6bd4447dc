import { z } from "zod";
import { isPeriod } from "./period.ts";
import { idSchema } from "./query.ts";

/** The word a schema complains with where a text or a list is longer than it may be; its refusal is `too-long`. */
export const tooLong = "too long";

/** Signs that change how a text around them is read: control, direction, and halves of signs. */
const unseen = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Plain text on one line, of so many signs at most. */
const plain = (most: number) =>
  z
    .string()
    .max(most * 4, tooLong)
    .transform((text) => text.replaceAll(unseen, " ").replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().min(1).max(most, tooLong));

const ids = (most: number) => z.array(idSchema).max(most, tooLong).readonly();
const period = z.string().max(7).refine(isPeriod, "not a period");
const area = z.string().regex(/^[\p{L}\d-]{1,40}$/u);
const arranged = z.strictObject({ order: ids(100), hidden: ids(100) });

/** What is kept once for a user, by its name. A value that no longer has its form is as if it had never been kept. */
export const preferenceSchemas = {
  /** Order of tiles on the overview and those not shown, in each of its two arrangements. */
  overview: z.strictObject({ mission: arranged.optional(), agency: arranged.optional() }),
  /** Indicators followed, in the order they are read. */
  watch: ids(24),
  colours: z.enum(["light", "dark", "contrast"]).nullable(),
  /** The newest edition the reader has seen the overview with, and the one before it, which "since last" is told from. */
  seen: z.strictObject({ generation: z.int().min(0), before: z.int().min(0).nullable() }),
  /** Guided tours that are done with. */
  tours: ids(20),
} as const;
export type PreferenceKey = keyof typeof preferenceSchemas;
export type PreferenceOf<Key extends PreferenceKey> = z.infer<(typeof preferenceSchemas)[Key]>;
export type Preference<Key extends PreferenceKey = PreferenceKey> = { value: PreferenceOf<Key>; version: number };
/** All that one user has chosen; what has not been chosen is not there. */
export type Preferences = { readonly [Key in PreferenceKey]?: Preference<Key> };

export const preferenceKeys = Object.keys(preferenceSchemas).filter(
  (key): key is PreferenceKey => key in preferenceSchemas,
);

/** What is kept many of, by its name. */
export const contentSchemas = {
  /** A page as it was filtered: its own address. */
  "saved-view": z.strictObject({
    title: plain(120),
    address: z
      .string()
      .max(2000, tooLong)
      .regex(/^\/(?!\/)[^\s\\]*$/),
  }),
  /** A number of one's own beside the official ones, in the indicator's unit; never mixed with them. */
  "own-target": z.strictObject({
    indicator: idSchema,
    area,
    value: z.number().min(-1e12).max(1e12),
    from: period,
    to: period,
    label: plain(60),
  }),
  /** A remark at a period of an indicator, for one area or (null) for all of them. */
  annotation: z.strictObject({ indicator: idSchema, area: area.nullable(), period, text: plain(280) }),
} as const;
export type KeptKind = keyof typeof contentSchemas;
export type ContentOf<Kind extends KeptKind> = z.infer<(typeof contentSchemas)[Kind]>;

/** One kept thing. Times are ISO 8601 in UTC; `by` is who keeps it, as the audit names them. */
export type Kept<Kind extends KeptKind> = {
  id: string;
  content: ContentOf<Kind>;
  version: number;
  by: string;
  isOwn: boolean;
  createdAt: string;
  changedAt: string;
};

/** A change of one kept thing: a new one where `id` is null, else in place of the version it was made from. */
export type Change<Kind extends KeptKind> = { id: string | null; version: number; content: ContentOf<Kind> };
export type Removal = { id: string; version: number };

/** What came of a change: kept, or another change was first and what it kept (null: it was removed) is brought. */
export type KeepOutcome<Entry> = { outcome: "kept"; entry: Entry } | { outcome: "conflict"; entry: Entry | null };

/** How many of each kind one user may keep. */
export const mostKept: Readonly<Record<KeptKind, number>> = { "saved-view": 100, "own-target": 200, annotation: 500 };
