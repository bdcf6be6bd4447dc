import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import express, { type NextFunction, type Request, type Response } from "express";
import { periodsBetween } from "#shared/period.ts";
import { watermark } from "#shared/sentences.ts";
import { figuresOf } from "./jobindsatsFigures.ts";
import { type Extract, extractOf, groupId, JobindsatsRefusal, measureId, type Offer } from "./jobindsatsQuery.ts";
import { calendarOf, type JobindsatsTable, municipal, periodType, periodWord } from "./jobindsatsTable.ts";
import { tables } from "./jobindsatsTables.ts";
import { type FaultPlan, faulty } from "./statbankFaults.ts";
import type { World } from "./world.ts";

function offerOf(world: World, table: JobindsatsTable): Offer {
  const { first, last } = calendarOf(table);
  const periods = periodsBetween(first, last(world.clock));
  return {
    table,
    areas: table.areas ?? municipal,
    periods: new Map(periods.map((period) => [periodWord(table, period), period])),
  };
}

function listed(world: World, table: JobindsatsTable) {
  const { last, publishedAt, nextDay } = calendarOf(table);
  return {
    table_id: table.id,
    table_name: table.name,
    link_infopage: `https://jobindsats.dk/information/om-malinger/${table.page}`,
    link_tablepage: `https://jobindsats.dk/databank/${table.page}`,
    update_freq: periodType(table) === "M" ? "M" : "Q",
    update_latest: publishedAt(last(world.clock)).slice(0, 10),
    update_next: nextDay(world.clock),
    mgroups: table.columns.map(({ name }, at) => ({
      mgroup_id: groupId(table, at),
      mgroup_name: name,
      measures: [{ measure_id: measureId(table, at), measure_name: name }],
    })),
  };
}

function described(world: World, table: JobindsatsTable) {
  const { areas, periods } = offerOf(world, table);
  return {
    ...listed(world, table),
    periods: [{ periodtype_id: periodType(table), values: [...periods.keys()].map((period_id) => ({ period_id })) }],
    dimensions: [areas, ...table.hierarchies].map((hierarchy) => ({
      dimension_id: hierarchy === areas ? "_omrade" : hierarchy.id,
      dimension_name: hierarchy.column,
      hierarchies: [
        {
          hierarchy_id: hierarchy.id,
          levels: [
            { level_id: `${hierarchy.level}_i_alt`, values: [{ value_id: "/", value_name: hierarchy.total }] },
            {
              level_id: hierarchy.level,
              values: hierarchy.members
                .filter(({ id }) => id !== "/")
                .map(({ id, name }) => ({ value_id: id, value_name: name })),
            },
          ],
        },
      ],
    })),
  };
}

function listing(world: World) {
  const groups = [...new Set(tables.map(({ group }) => group))];
  return [
    {
      subject_id: "demo",
      subject_name: watermark.da,
      table_groups: groups.map((group, at) => ({
        table_group_id: `demo_${at + 1}`,
        table_group_name: group,
        tables: tables.filter((table) => table.group === group).map((table) => listed(world, table)),
      })),
    },
  ];
}

type Rows = { columns: string[]; rows: (string | number | null)[][] };

function answer(world: World, table: JobindsatsTable, extract: Extract): Rows {
  const { periods, areas: asked, hierarchies, cuts, columns } = extract;
  const rows = periods.flatMap(({ word, period }) =>
    asked.flatMap(({ code, name }) =>
      cuts.map((cut) => {
        const figures = figuresOf(world, table, { area: code, period, cut });
        const labels = cut.map(({ hierarchy, member }) => member?.name ?? hierarchy.total);
        return [word, name, ...labels, ...columns.map(({ at }) => figures[at] ?? null)];
      }),
    ),
  );
  const names = [...hierarchies.map(({ column }) => column), ...columns.map(({ column }) => column.name)];
  return { columns: ["Periode", "Område", ...names], rows };
}

const danish = (cell: string | number | null) =>
  typeof cell === "number" ? String(cell).replace(".", ",") : (cell ?? "");
const csv = ({ columns, rows }: Rows) =>
  stringify([columns, ...rows.map((row) => row.map(danish))], { bom: true, delimiter: ";", record_delimiter: "\r\n" });

function requestIds() {
  let count = 0;
  return (request: Request): string => {
    count += 1;
    const digest = createHash("sha256").update(`${count} ${request.url}`).digest("hex");
    return [0, 8, 12, 16, 20].map((at, part) => digest.slice(at, [8, 12, 16, 20, 32][part])).join("-");
  };
}

export type JobindsatsLimits = { faults?: FaultPlan };

/** Jobindsats API v3 over the synthetic world: the periods, areas and hierarchies of the tables we read. Not simulated: other tables, years, other area hierarchies. */
export function jobindsats(world: World, { faults }: JobindsatsLimits = {}): express.Express {
  const app = express();
  const idOf = requestIds();
  app.disable("x-powered-by");
  app.disable("etag");
  if (faults) app.use(faulty(faults));
  app.use((request, _response, next) => {
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) throw new JobindsatsRefusal(401, "Unauthorized");
    next();
  });
  const find = (request: Request): JobindsatsTable => {
    const id = String(request.params["table"]);
    const table = tables.find((one) => one.id === id.toLowerCase());
    if (!table) throw new JobindsatsRefusal(404, `Unknown table: ${id}`);
    return table;
  };
  app.get("/v3/subjects", (_request, response) => {
    response.json(listing(world).map(({ subject_id, subject_name }) => ({ subject_id, subject_name })));
  });
  app.get("/v3/tables", (_request, response) => void response.json(listing(world)));
  app.get("/v3/table/:table", (request, response) => void response.json(described(world, find(request))));
  app.get("/v3/data/:table", (request, response) => {
    const table = find(request);
    const query = new URL(request.originalUrl, "http://127.0.0.1").searchParams;
    const found = answer(world, table, extractOf(query, offerOf(world, table)));
    if (query.get("format") === "csv") response.type("text/csv; charset=utf-8").send(csv(found));
    else response.json(found);
  });
  app.use(() => {
    throw new JobindsatsRefusal(404, "Not found");
  });
  app.use((fault: unknown, request: Request, response: Response, next: NextFunction) => {
    if (!(fault instanceof JobindsatsRefusal) || response.headersSent) return next(fault);
    response.status(fault.status).json({ code: fault.status, cause: fault.message, request_id: idOf(request) });
  });
  return app;
}
