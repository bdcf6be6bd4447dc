import { z } from "zod";
import { type BreakdownId, dimensionIds } from "./dimension.ts";
import { idPattern, longestId } from "./id.ts";
import { isPeriod } from "./period.ts";

const code = z.string().min(1).max(40);

export const idSchema = z.string().max(longestId).regex(idPattern);

const periodSchema = z.string().max(7).refine(isPeriod, "not a period");

/** Which periods: chosen ones, a span (null is open), or a rolling rule. */
const timeRuleSchema = z.union([
  z.strictObject({ codes: z.array(periodSchema).min(1).max(1000) }),
  z.strictObject({ from: periodSchema.nullable(), to: periodSchema.nullable() }),
  z.strictObject({ latest: z.int().min(1).max(1000) }),
]);
export type TimeRule = z.infer<typeof timeRuleSchema>;

/** Which members: chosen codes, or all of a level. */
const memberRuleSchema = z.union([
  z.strictObject({ codes: z.array(code).min(1).max(1000) }),
  z.strictObject({ level: code }),
]);
export type MemberRule = z.infer<typeof memberRuleSchema>;

const chosen = memberRuleSchema.optional();
const breakdownRules = {
  industry: chosen,
  sex: chosen,
  age: chosen,
  benefit: chosen,
  injury: chosen,
  severity: chosen,
  diagnosis: chosen,
  decision: chosen,
  outcome: chosen,
  casetype: chosen,
  agency: chosen,
} satisfies Record<BreakdownId, typeof chosen>;

export const transforms = ["none", "yoy", "index", "rolling12", "sa"] as const;
/** `yoy` change on the year before, `index` 100 at the first period shown, `rolling12` twelve months, `sa` seasonally adjusted. */
export type Transform = (typeof transforms)[number];

/**
 * What may be asked. Every dimension of an indicator is listed in `by` or fixed to one member (its total by default);
 * several members outside `by` are a group, summed where additivity allows it.
 */
export const querySchema = z.strictObject({
  indicators: z.array(idSchema).min(1).max(20),
  by: z
    .array(z.enum(dimensionIds))
    .max(dimensionIds.length)
    .refine((all) => new Set(all).size === all.length, "a dimension stands twice")
    .default(["time"]),
  where: z
    .strictObject({ time: timeRuleSchema.optional(), geography: memberRuleSchema.optional(), ...breakdownRules })
    .default({}),
  transform: z.enum(transforms).default("none"),
  /** "As known on": the newest release published on that day or before. */
  knownOn: z.iso.date().optional(),
});
export type Query = z.infer<typeof querySchema>;
/** A query as it may be written, defaults left out. */
export type QueryInput = z.input<typeof querySchema>;
