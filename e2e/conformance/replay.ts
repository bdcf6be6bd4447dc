import { createServer, type ServerResponse } from "node:http";
import type { RecordedTable } from "./recorded.ts";

/** A source over loopback that answers with what was recorded, in the form of Jobindsats v3. */
export type Replay = { url: string; close: () => Promise<void> };

const send = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
};

const hierarchyOf: Record<string, string[]> = {
  y25i01: ["_nykom", "_ygrpi09", "_akassebl"],
  y25i09: ["_nykom", "_ygrpi09", "_akassebl"],
  y25i05: ["_nykom"],
  y60a02: ["_nykom", "_viskat_1int"],
};

const periodsOf = (table: RecordedTable) => [...new Set(table.rows.map((row) => String(row[0])))].toSorted();

function listing(tables: RecordedTable[]) {
  return [
    {
      subject_id: "recorded",
      subject_name: "Optagne svar",
      table_groups: [
        {
          table_group_id: "recorded",
          table_group_name: "Optagne svar",
          tables: tables.map(({ table }) => ({
            table_id: table,
            table_name: table,
            link_infopage: "https://jobindsats.dk",
            link_tablepage: "https://jobindsats.dk",
            update_freq: "M",
            update_latest: "2026-08-21",
            update_next: "2026-09-25",
          })),
        },
      ],
    },
  ];
}

function describe(table: RecordedTable) {
  const areas = [...new Set(table.rows.map((row) => String(row[1])))].filter((name) => name !== "Hele landet");
  return {
    table_id: table.table,
    table_name: table.table,
    update_freq: "M",
    update_latest: "2026-08-21",
    update_next: "2026-09-25",
    mgroups: table.measures.map((name, at) => ({ mgroup_id: `mgrp_${table.table}_${at + 1}`, mgroup_name: name })),
    periods: [{ periodtype_id: "M", values: periodsOf(table).map((period_id) => ({ period_id })) }],
    dimensions: (hierarchyOf[table.table] ?? []).map((id) => ({
      dimension_id: id,
      hierarchies: [
        {
          hierarchy_id: id,
          levels: [
            { level_id: "total", values: [{ value_id: "/", value_name: id === "_nykom" ? "Hele landet" : "I alt" }] },
            ...(id === "_nykom"
              ? [
                  {
                    level_id: "nykom",
                    values: areas.map((name, at) => ({ value_id: `/${at + 1}/`, value_name: name })),
                  },
                ]
              : []),
          ],
        },
      ],
    })),
  };
}

function answer(table: RecordedTable, query: URLSearchParams) {
  const asked = query.get("period.M") ?? "";
  const known = periodsOf(table);
  const latest = /^latest:(\d+)$/.exec(asked)?.[1];
  const wanted = new Set(latest ? known.slice(-Number(latest)) : asked === "*" ? known : asked.split(","));
  const isTotal = query.get("hierarchy._nykom") === "/";
  return {
    columns: [...table.keys, ...table.measures],
    rows: table.rows.filter((row) => wanted.has(String(row[0])) && (!isTotal || row[1] === "Hele landet")),
  };
}

/** Starts the replay on a free port. Tables that were not recorded are answered as unknown. */
export async function replay(tables: RecordedTable[]): Promise<Replay> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, , kind, id] = pathname.split("/");
    const table = tables.find((one) => one.table === id);
    if (kind === "tables") return send(response, 200, listing(tables));
    if (!table) return send(response, 404, { code: 404, cause: `Unknown table: ${id}`, request_id: "replay" });
    if (kind === "table") return send(response, 200, describe(table));
    return kind === "data"
      ? send(response, 200, answer(table, searchParams))
      : send(response, 404, { code: 404, cause: "Unknown path", request_id: "replay" });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the replay is not listening on a port");
  return {
    url: `http://127.0.0.1:${address.port}/v3`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
