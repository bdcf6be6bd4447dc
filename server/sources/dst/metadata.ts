import { z } from "zod";
import { SourceFault } from "../define.ts";

const value = z.object({ id: z.string(), text: z.string() });

const tableInfo = z.object({
  id: z.string(),
  text: z.string(),
  unit: z.string().nullish(),
  suppressedDataValue: z.string().nullish(),
  updated: z.string(),
  active: z.boolean().optional(),
  variables: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        elimination: z.boolean(),
        time: z.boolean(),
        values: z.array(value).min(1),
      }),
    )
    .min(1),
});
/** `/tableinfo`: a table's variables with all their values. Documentation: https://www.dst.dk/da/Statistik/hjaelp-til-statistikbanken/api */
export type TableInfo = z.infer<typeof tableInfo>;

const tableList = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    updated: z.string(),
    firstPeriod: z.string().nullable(),
    latestPeriod: z.string().nullable(),
    active: z.boolean(),
    variables: z.array(z.string()),
  }),
);
/** `/tables`: one row for each table, periods in the letters of the language asked for. */
export type TableList = z.infer<typeof tableList>;

type Subject = { id: string; description: string; active: boolean; hasSubjects: boolean; subjects: Subject[] };
const subject: z.ZodType<Subject> = z.lazy(() =>
  z.object({
    id: z.string(),
    description: z.string(),
    active: z.boolean(),
    hasSubjects: z.boolean(),
    subjects: z.array(subject),
  }),
);

function read<T>(schema: z.ZodType<T>, bytes: Uint8Array, what: string): T {
  const text = new TextDecoder().decode(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const looksLike = /^\s*</.test(text) ? "is a web page" : "is not whole JSON";
    throw new SourceFault("malformed", `The answer of ${what} ${looksLike}.`, { retryable: true });
  }
  const answer = schema.safeParse(json);
  if (answer.success) return answer.data;
  const [issue] = answer.error.issues;
  throw new SourceFault(
    "malformed",
    `The answer of ${what} has another form: ${issue?.path.join(".")} ${issue?.message}.`,
  );
}

export const readTableInfo = (bytes: Uint8Array): TableInfo => read(tableInfo, bytes, "/tableinfo");
export const readTableList = (bytes: Uint8Array): TableList => read(tableList, bytes, "/tables");
export const readSubjects = (bytes: Uint8Array): Subject[] => read(z.array(subject), bytes, "/subjects");
