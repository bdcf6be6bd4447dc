import { createHash } from "node:crypto";
import express, { type NextFunction, type Request, type Response } from "express";
import { type EurostatCube, eurostatCubes } from "./eurostatCube.ts";
import { dataflow, jsonStat, sdmxCsv } from "./eurostatForms.ts";
import { chosenOf, EurostatRefusal, findCube, sdmxQuery, statisticsQuery } from "./eurostatQuery.ts";
import { type FaultPlan, faulty } from "./statbankFaults.ts";
import type { World } from "./world.ts";

export type EurostatLimits = {
  /** Cells of one answer. */
  cellLimit?: number;
  /** How often the same request is answered with a queue number before its figures are ready. */
  queued?: number;
  faults?: FaultPlan;
};

const queryOf = (request: Request) => new URL(request.originalUrl, "http://127.0.0.1").searchParams;
const isSdmx = ({ path }: Request) => path.startsWith("/sdmx/");

const soap = (code: number, words: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>${code}</faultcode><faultstring>${words}</faultstring></S:Fault>`;

const inQueue = (id: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><ns0:syncResponse xmlns:ns0="http://estat.ec.europa.eu/disschain/soap/extraction"><queued><id>${id}</id><status>SUBMITTED</status></queued></ns0:syncResponse></env:Body></env:Envelope>`;

const waiting = {
  warning: {
    status: 413,
    label: "ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously. Please try again later.",
  },
};

/** The first answers to a request are its place in the queue. */
function queueing(times: number) {
  const counts = new Map<string, number>();
  return (request: Request, response: Response, next: NextFunction): void => {
    const count = (counts.get(request.originalUrl) ?? 0) + 1;
    counts.set(request.originalUrl, count);
    if (count > times) return next();
    const id = createHash("sha256").update(request.originalUrl).digest("hex").slice(0, 32);
    if (isSdmx(request)) response.type("application/xml").send(inQueue(id));
    else response.json(waiting);
  };
}

/** Eurostat's dissemination API over any datasets. Not simulated: SDMX 2.1, XML, TSV, keys, the catalogue, other languages. */
export function eurostatOf(cubes: readonly EurostatCube[], limits: EurostatLimits = {}): express.Express {
  const { cellLimit = 5_000_000, queued = 0, faults } = limits;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  if (faults) app.use(faulty(faults));
  app.get("/sdmx/3.0/structure/dataflow/ESTAT/:dataset/1.0", (request, response) => {
    response.json(dataflow(findCube(cubes, request.params.dataset)));
  });
  if (queued > 0) app.use(queueing(queued));
  app.get("/statistics/1.0/data/:dataset", (request, response) => {
    const cube = findCube(cubes, request.params.dataset);
    response.json(jsonStat(cube, chosenOf(cube, statisticsQuery(queryOf(request)), cellLimit)));
  });
  app.get("/sdmx/3.0/data/dataflow/ESTAT/:dataset/1.0", (request, response) => {
    const cube = findCube(cubes, request.params.dataset);
    const text = sdmxCsv(cube, chosenOf(cube, sdmxQuery(queryOf(request)), cellLimit));
    response.set("Content-Type", "application/vnd.sdmx.data+csv;version=2.0.0").end(text);
  });
  app.use(() => {
    throw new EurostatRefusal(404, 100, "ERR_NOT_FOUND: the resource is not there.");
  });
  app.use((fault: unknown, request: Request, response: Response, next: NextFunction) => {
    if (!(fault instanceof EurostatRefusal) || response.headersSent) return next(fault);
    response.status(fault.status);
    if (isSdmx(request)) response.type("application/xml").send(soap(fault.id, fault.message));
    else response.json({ error: [{ status: fault.status, id: fault.id, label: fault.message }] });
  });
  return app;
}

/** Eurostat's dissemination API over the demonstration world; its base address ends before `/statistics` and `/sdmx`. */
export const eurostat = (world: World, limits: EurostatLimits = {}): express.Express =>
  eurostatOf(eurostatCubes(world), limits);
