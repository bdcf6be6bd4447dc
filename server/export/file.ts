import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { areaText, spanOf } from "#shared/chart/furniture.ts";
import type { Drawing, ExportedFile, Figure, FileFormat, Rows } from "#shared/figure.ts";
import { fileName, formatDate } from "#shared/format.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Language } from "#shared/words.ts";
import { csv } from "./csv.ts";
import { csvDa } from "./csvDa.ts";
import { jsonStat } from "./jsonStat.ts";
import { longTable } from "./longRows.ts";
import { metadata } from "./metadata.ts";
import { png } from "./png.ts";
import { picture, svg } from "./svg.ts";

const forms: Readonly<Record<FileFormat, { extension: string; contentType: string }>> = {
  "json-stat": { extension: "json", contentType: "application/json; charset=utf-8" },
  csv: { extension: "csv", contentType: "text/csv; charset=utf-8" },
  "csv-da": { extension: "csv", contentType: "text/csv; charset=utf-8" },
  svg: { extension: "svg", contentType: "image/svg+xml" },
  png: { extension: "png", contentType: "image/png" },
};

export type FileOrder = {
  figure: Figure;
  cube: Disclosed;
  format: FileFormat;
  language: Language;
  drawing: Drawing;
  /** The moment it is made, ISO 8601 with zone. */
  generatedAt: string;
  rows?: Rows;
};

/** A figure as a file. Throws `Refusal` where rows are asked of JSON-stat or sorted by what is not a column. */
export async function figureFile(order: FileOrder): Promise<ExportedFile> {
  const { bytes, cells } = await contentOf(order);
  return { name: nameOf(order), contentType: forms[order.format].contentType, bytes, cells };
}

type Content = { bytes: Uint8Array; cells: number };

async function contentOf({ figure, cube, format, language, drawing, generatedAt, rows }: FileOrder): Promise<Content> {
  const whole = (text: string): Content => ({ bytes: Buffer.from(text), cells: cube.value.length });
  switch (format) {
    case "json-stat":
      if (rows) throw new Refusal("invalid-input", "sort");
      return whole(jsonStat(figure, cube, language, generatedAt));
    case "csv": {
      const table = longTable(cube, rows);
      return { bytes: Buffer.from(csv(cube, table, language)), cells: table.rows.length };
    }
    case "csv-da": {
      const table = longTable(cube, rows);
      const shown = { first: table.first, count: table.rows.length, total: table.total };
      const about = metadata(figure, cube, language, { generatedAt, shown });
      return { bytes: Buffer.from(csvDa(cube, table, about, language)), cells: table.rows.length };
    }
    case "svg":
      return whole(svg(figure, cube, language, drawing));
    case "png":
      return { bytes: await png(picture(figure, cube, language, drawing), drawing), cells: cube.value.length };
    default: {
      const unknown: never = format;
      throw new RangeError(`no such format: ${String(unknown)}`);
    }
  }
}

function nameOf({ figure, cube, format, language, generatedAt }: FileOrder): string {
  const indicators = cube.axes.find(({ dimension }) => dimension === "indicator")?.members ?? [];
  const span = spanOf(cube);
  return fileName({
    id: figure.id,
    name: indicators.map(({ label }) => label[language]).join(" "),
    area: areaText(cube, language),
    from: span?.from ?? null,
    to: span?.to ?? null,
    day: formatDate(generatedAt, "en", "numeric"),
    language,
    extension: forms[format].extension,
  });
}
