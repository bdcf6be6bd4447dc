import { z } from "zod";
import { SourceFault } from "../define.ts";

const listed = z.object({
  table_id: z.string(),
  table_name: z.string(),
  update_freq: z.string().nullish(),
  update_latest: z.string().nullish(),
  update_next: z.string().nullish(),
});
/** One table as `/tables` lists it. Dates are `YYYY-MM-DD`. */
export type Listed = z.infer<typeof listed>;

const tableList = z.array(z.object({ table_groups: z.array(z.object({ tables: z.array(listed) })) }));

const described = z.object({
  table_id: z.string(),
  periods: z.array(z.object({ periodtype_id: z.string(), values: z.array(z.object({ period_id: z.string() })) })),
  dimensions: z.array(
    z.object({ dimension_id: z.string(), hierarchies: z.array(z.object({ hierarchy_id: z.string() })) }),
  ),
});
/** `/table/{id}`: periods by type, and the hierarchies a table may be broken down by. */
export type Described = z.infer<typeof described>;

const errorBody = z.object({ code: z.number(), cause: z.string(), request_id: z.string().nullish() });

/** The error body in an answer, or null where the bytes are none. */
function errorIn(bytes: Uint8Array): z.infer<typeof errorBody> | null {
  try {
    return errorBody.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Reads a JSON body by its schema. Throws `SourceFault` (`malformed`) naming the first field that is not as documented. */
function readAs<T>(schema: z.ZodType<T>, bytes: Uint8Array, name: string): T {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new SourceFault("malformed", `${name} is not JSON.`, { retryable: false });
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new SourceFault("malformed", `${name} is not as documented at ${issue?.path.join(".") || "its root"}.`);
}

export const readTableList = (bytes: Uint8Array): Listed[] =>
  readAs(tableList, bytes, "/tables").flatMap((subject) => subject.table_groups.flatMap((group) => group.tables));

export const readDescribed = (bytes: Uint8Array, table: string): Described =>
  readAs(described, bytes, `/table/${table}`);

/** Causes that Jobindsats gives, and the code of the fault each is. */
const causes: readonly [RegExp, string][] = [
  [/^Unknown hierarch/i, "hierarchy"],
  [/^Unknown period type/i, "period"],
  [/^Unknown periods|only \d+ periods are available/i, "not-yet-published"],
  [/^Unknown (?:table|mgroup|measure)/i, "unknown"],
];

/** The fault that a refused request is: Jobindsats' own words where it gives some. A 4xx is final; a 5xx, 429 and 408 pass. */
export function refused(status: number, bytes: Uint8Array, name: string): SourceFault {
  const retryable = status >= 500 || status === 429 || status === 408;
  if (status === 401 || status === 403) {
    return new SourceFault("unauthorised", "Jobindsats refused the key in JOBINDSATS_TOKEN.", { retryable });
  }
  const body = errorIn(bytes);
  if (!body) return new SourceFault(`http-${status}`, `${name}: Jobindsats answered ${status}.`, { retryable });
  const code = causes.find(([cause]) => cause.test(body.cause))?.[1] ?? `http-${status}`;
  return new SourceFault(code, `${name}: ${body.cause}`, { retryable, requestId: body.request_id ?? null });
}
