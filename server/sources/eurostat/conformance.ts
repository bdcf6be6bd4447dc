import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSdmxCsv } from "#server/formats/sdmxCsv.ts";
import { readFile } from "#server/formats/read.ts";
import { FormatError, type StatTable } from "#server/formats/table.ts";
import { SourceFault } from "../define.ts";
import { standing } from "./flags.ts";
import { period } from "./period.ts";
import { layoutOf } from "./tables.ts";

export type Conformance = { file: string; outcome: "read" | "refused" | "differs"; detail: string };

/** A recorded file that is not what the connector makes of it. */
class Difference extends Error {}

const expectNone = (what: string, found: Iterable<string>) => {
  const words = [...new Set(found)];
  if (words.length > 0) throw new Difference(`${what}: ${words.slice(0, 5).join(", ")}`);
};

/** Every period, flag and number of a recorded table by our own reading of them. */
function understood(table: StatTable): string {
  const time = table.dimensions.findIndex(({ role }) => role === "time");
  const cells = [...table.cells];
  expectNone(
    "periods not known",
    cells.map(({ codes }) => codes[time] ?? "").filter((word) => period(word) === null),
  );
  expectNone(
    "flags not known",
    cells.map(({ status }) => status).filter((mark) => mark !== "" && standing(mark, null) === null),
  );
  expectNone(
    "not a number",
    cells.flatMap(({ value }) => (value === null || Number.isFinite(Number(value)) ? [] : [value])),
  );
  const flagged = cells.filter(({ status }) => status !== "").length;
  return `${cells.length} cells, ${flagged} of them flagged, every period and flag known`;
}

/** The recorded answer for unemployment has labels, so its dimensions are held against those that we ask by. */
function dimensionsAsAsked(bytes: Uint8Array): string {
  const [table] = parseSdmxCsv(bytes);
  if (!table) throw new Difference("no table");
  const { fixed, selectors } = layoutOf({ table: "UNE_RT_M" });
  const asked = [...Object.keys(fixed), ...selectors, "geo", "TIME_PERIOD"].toSorted();
  const found = table.dimensions.map(({ id }) => id).toSorted();
  if (JSON.stringify(found) !== JSON.stringify(asked)) throw new Difference(`dimensions: ${found.join(", ")}`);
  if (table.id !== "ESTAT:UNE_RT_M(1.0)") throw new Difference(`dataset: ${table.id}`);
  return `${understood(table)}, the dimensions of UNE_RT_M as we ask by`;
}

function readAs(file: string, bytes: Uint8Array): string {
  if (file === "une_rt_m_sdmx_labels.csv") return dimensionsAsAsked(bytes);
  const [table] = readFile(bytes);
  if (!table) throw new Difference("no table");
  return understood(table);
}

/** Reads every recorded Eurostat file of a folder; what the general readers make of them is checked with the formats. */
export async function conform(folder: string): Promise<Conformance[]> {
  return readdirSync(folder)
    .filter((file) => !/\.expected\.csv$|\.md$/.test(file))
    .toSorted()
    .map((file): Conformance => {
      try {
        return { file, outcome: "read", detail: readAs(file, readFileSync(join(folder, file))) };
      } catch (fault) {
        if (fault instanceof FormatError) return { file, outcome: "refused", detail: fault.message };
        if (fault instanceof Difference || fault instanceof SourceFault)
          return { file, outcome: "differs", detail: fault.message };
        throw fault;
      }
    });
}
