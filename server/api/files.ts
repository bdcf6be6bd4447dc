import { createHash } from "node:crypto";
import { z } from "zod";
import { capabilities } from "#shared/chart/capabilities.ts";
import { suits } from "#shared/chart/suits.ts";
import {
  type ChartKind,
  chartKinds,
  type Drawing,
  drawingSizes,
  type Figure,
  figureSchema,
  type FileFormat,
  fileFormats,
  type Rows,
} from "#shared/figure.ts";
import { type Query, querySchema } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { languages } from "#shared/words.ts";
import type { ServedFile } from "./doors.ts";
import { type Context, procedure } from "./trpc.ts";

export const tableFormats = ["csv", "csv-da"] as const satisfies readonly FileFormat[];
export const pictureFormats = ["svg", "png"] as const satisfies readonly FileFormat[];

const scaleSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const sizeSchema = z.enum(drawingSizes);
const languageSchema = z.enum(languages);

/** What the dashboard posts to `/export`: the figure, not its numbers. */
export const exportSchema = z.strictObject({
  figure: figureSchema,
  format: z.enum(fileFormats),
  /** The reader's language, where it is another than the figure's. */
  language: languageSchema.optional(),
  size: sizeSchema.default("16x9"),
  scale: scaleSchema.default(2),
});

export const rowsSchema = z.strictObject({
  sort: z.array(z.strictObject({ column: z.string().max(20), descending: z.boolean() })).max(5),
  limit: z.int().min(1).max(10_000_000).nullable(),
  offset: z.int().min(0).max(10_000_000),
});

/** A figure for a bare query, titled by its indicators. */
function figureOf(query: Query, language: Figure["language"], kind: Figure["kind"], doors: Context["doors"]): Figure {
  const cards = new Map(doors.indicators().map((card) => [card.id, card.label]));
  const title = (word: "da" | "en") =>
    query.indicators
      .map((id) => cards.get(id)?.[word] ?? id)
      .join(" · ")
      .slice(0, 300);
  return {
    id: query.indicators.join("-").slice(0, 80),
    query,
    kind,
    title: { da: title("da"), en: title("en") },
    language,
  };
}

type Order = { figure: Figure; format: FileFormat; drawing: Drawing; rows?: Rows };

const plain: Drawing = { size: "16x9", scale: 2 };

/** Makes the file and puts it on record before it leaves: no record, no answer. */
async function recorded({ doors, caller }: Context, order: Order): Promise<ServedFile> {
  const { figure, format, drawing, rows } = order;
  const file = await doors.file(figure, format, figure.language, drawing, rows);
  await doors.record({
    actor: caller.actor,
    role: caller.role,
    action: "export",
    subject: figure.query.indicators.join(","),
    generation: file.generation,
    detail: {
      format,
      cells: file.cells,
      bytes: file.bytes.length,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
    },
  });
  return file;
}

/** The kind a query is drawn as: the one wanted, else a line or bars. Throws `Refusal` where the answer does not suit it. */
async function kindFor(query: Query, wanted: ChartKind | undefined, doors: Context["doors"]): Promise<ChartKind> {
  const cube = await doors.answer(query);
  const { additive } = doors.indicators().find(({ id }) => id === query.indicators[0]) ?? {};
  const isAdditive = cube.axes.every(
    ({ dimension, members }) =>
      dimension === "indicator" || dimension === "time" || members.length < 2 || additive?.[dimension] === "sum",
  );
  const isSuited = (kind: ChartKind) => suits(kind, cube) && (!capabilities[kind].canStack || isAdditive);
  if (wanted === undefined) return isSuited("line") ? "line" : "bar";
  if (isSuited(wanted)) return wanted;
  throw new Refusal("kind-not-suited", "kind", { kind: wanted, known: chartKinds.filter(isSuited).join(", ") });
}

const asked = { query: querySchema, language: languageSchema.default("da") };

/** One cube as JSON-stat: an answer, so it needs no more than reading. All cells in axis order. */
export const data = procedure("read", "A query answered as one JSON-stat 2.0 dataset")
  .input(z.strictObject(asked))
  .query(({ ctx, input }) =>
    ctx.doors.file(figureOf(input.query, input.language, "line", ctx.doors), "json-stat", input.language, plain),
  );

/** The same cells as rows in a file that leaves the house, so it is an export. */
export const table = procedure("export", "A query answered as rows")
  .input(z.strictObject({ ...asked, format: z.enum(tableFormats), rows: rowsSchema }))
  .mutation(({ ctx, input: { query, language, format, rows } }) =>
    recorded(ctx, { figure: figureOf(query, language, "line", ctx.doors), format, drawing: plain, rows }),
  );

export const figure = procedure("export", "A query drawn")
  .input(
    z.strictObject({
      ...asked,
      kind: z.enum(chartKinds).optional(),
      classes: figureSchema.shape.classes,
      marked: figureSchema.shape.marked,
      format: z.enum(pictureFormats).default("svg"),
      size: sizeSchema.default("16x9"),
      scale: scaleSchema.default(2),
    }),
  )
  .mutation(async ({ ctx, input: { query, language, kind: wanted, classes, marked, format, size, scale } }) => {
    const kind = await kindFor(query, wanted, ctx.doors);
    const figure = { ...figureOf(query, language, kind, ctx.doors), classes, marked };
    return recorded(ctx, { figure, format, drawing: { size, scale } });
  });

/** What the dashboard's export menu asks for. */
export const exported = procedure("export", "A figure as a file")
  .input(exportSchema)
  .mutation(({ ctx, input: { figure, format, language = figure.language, size, scale } }) =>
    recorded(ctx, { figure: { ...figure, language }, format, drawing: { size, scale } }),
  );
