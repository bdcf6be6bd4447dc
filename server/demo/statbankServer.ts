import { createHash } from "node:crypto";
import express, { type NextFunction, type Request, type Response } from "express";
import { subjectList, tableInfo, tableRow } from "./statbankCatalogue.ts";
import { type FaultPlan, faulty } from "./statbankFaults.ts";
import { csv, jsonStat, px } from "./statbankFormats.ts";
import { type Extract, extractOf, findTable, languageOf, StatbankRefusal } from "./statbankQuery.ts";
import { dataRequestOf, listOf, parametersOf, textOf } from "./statbankRequest.ts";
import type { StatbankTable } from "./statbankTable.ts";

const dayMs = 86_400_000;

export type StatbankLimits = {
  /** Most cells of an answer that is not streamed, and the code of the refusal. */
  cellLimit?: number;
  limitCode?: "EXTRACT-TOOBIG" | "REQUEST-LIMIT";
  faults?: FaultPlan;
};

function sendJson(response: Response, body: unknown, status = 200): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.status(status).set("Content-Type", "text/json; charset=utf-8").set("Content-Length", String(bytes.length));
  response.end(bytes);
}

function sendData(response: Response, extract: Extract): void {
  const { table, format } = extract;
  const isJson = format === "JSONSTAT";
  const kind = isJson ? "text/json" : format === "PX" ? "text/plain" : "text/csv";
  const ending = isJson ? "json" : format === "PX" ? "px" : "csv";
  response.set("Content-Type", `${kind}; charset=utf-8`);
  response.set("Content-Disposition", `attachment; filename=${table.id}.${ending}`);
  if (format === "CSV" || format === "BULK") for (const part of csv(extract)) response.write(part);
  else
    response.write(isJson ? jsonStat(extract, `${new Date(table.updated).toISOString().slice(0, 19)}Z`) : px(extract));
  response.end();
}

/** Answers StatBank's own head: no cache, and a request id that is the same for the same order of requests. */
function headed() {
  let count = 0;
  return (request: Request, response: Response, next: NextFunction): void => {
    count += 1;
    const digest = createHash("sha256").update(`${count} ${request.method} ${request.url}`).digest("hex");
    const id = [
      digest.slice(0, 8),
      digest.slice(8, 12),
      `4${digest.slice(13, 16)}`,
      `a${digest.slice(17, 20)}`,
      digest.slice(20, 32),
    ];
    response.set({
      "Cache-Control": "no-cache",
      Pragma: "no-cache",
      Expires: "-1",
      "StatbankAPI-Request-Id": id.join("-"),
      "Access-Control-Expose-Headers": "StatbankAPI-Request-Id",
    });
    next();
  };
}

function tablesAsked(tables: readonly StatbankTable[], request: Request, now: Date) {
  const parameters = parametersOf(request);
  const subjects = listOf(parameters.get("subjects"));
  const days = textOf(parameters, "pastdays");
  const language = languageOf(textOf(parameters, "lang"));
  return tables
    .filter((table) => subjects.length === 0 || subjects.includes(table.subject))
    .filter((table) => days === "" || Date.parse(table.updated) >= now.getTime() - Number(days) * dayMs)
    .map((table) => tableRow(table, language));
}

/** The tables a StatBank holds, and its clock. */
export type StatbankHoldings = { tables: readonly StatbankTable[]; now: Date };

/** StatBank API v1 over any tables. Not simulated: XML, XLSX, SDMX, charts, inactive tables, sub-databases. */
export function statbankOf({ tables, now }: StatbankHoldings, limits: StatbankLimits = {}): express.Express {
  const { cellLimit = 1_000_000, limitCode = "EXTRACT-TOOBIG", faults } = limits;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(headed());
  if (faults) app.use(faulty(faults));
  app.use(express.text({ type: () => true, limit: "2mb" }));

  app.all(["/v1/subjects", "/v1/subjects/:ids"], (request, response) => {
    const parameters = parametersOf(request);
    const ids = listOf(request.params["ids"] ?? parameters.get("subjects"));
    const withTables = textOf(parameters, "includetables") === "true";
    sendJson(response, subjectList(tables, languageOf(textOf(parameters, "lang")), { ids, withTables }));
  });
  app.all("/v1/tables", (request, response) => sendJson(response, tablesAsked(tables, request, now)));
  app.all(["/v1/tableinfo", "/v1/tableinfo/:table"], (request, response) => {
    const parameters = parametersOf(request);
    const { table } = request.params;
    const name = typeof table === "string" ? table : textOf(parameters, request.method === "POST" ? "table" : "id");
    sendJson(response, tableInfo(findTable(tables, name), languageOf(textOf(parameters, "lang"))));
  });
  app.all(["/v1/data", "/v1/data/:table/:format"], (request, response) => {
    const asked = dataRequestOf(request, request.params);
    sendData(response, extractOf(asked, tables, { cells: cellLimit, code: limitCode }));
  });
  app.use(() => {
    throw new StatbankRefusal("REQUEST-NOTFOUND", "Siden kan ikke findes. / Page not found.", 404);
  });
  app.use((fault: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (!(fault instanceof StatbankRefusal) || response.headersSent) return next(fault);
    sendJson(response, { errorTypeCode: fault.errorTypeCode, message: fault.message }, fault.status);
  });
  return app;
}
