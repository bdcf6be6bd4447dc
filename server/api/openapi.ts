import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { querySchema } from "#shared/query.ts";
import { roles } from "#shared/role.ts";
import { refusalSchema } from "./cards.ts";
import { type Operation, operations, restRouter } from "./operations.ts";
import { presentationKeys } from "./queryString.ts";
import { declarationsOf } from "./trpc.ts";

const headers = z.object({
  "X-Overblik-Generation": z.string().optional().meta({ description: "Number of the generation answered from" }),
  "X-Overblik-Mode": z.enum(["demo", "live"]).optional().meta({ description: "demo: synthetic figures" }),
});

const callerHeaders = z.object({
  "X-Demo-Role": z.enum(roles).optional().meta({
    description: "In demonstration mode, the role to act in. Default: viewer. Without effect on real data",
  }),
});

const refused = { description: "Refused", content: { "application/json": { schema: refusalSchema } } };

const pathKeys = (path: string) =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, z.string()]));

const posted = querySchema.extend(presentationKeys).meta({ description: "A query, and how to present it" });

function operationOf(operation: Operation, summary: string, operationId: string): ZodOpenApiOperationObject {
  const { path, keys, answers } = operation;
  const content = Object.entries(answers).map(([type, schema]) => [type, { schema: schema ?? z.string() }] as const);
  return {
    operationId,
    summary,
    requestParams: { path: z.object(pathKeys(path)), query: keys, header: callerHeaders },
    responses: {
      200: { description: summary, headers, content: Object.fromEntries(content) },
      "4XX": refused,
    },
  };
}

/** Two procedures at one address (a query as JSON-stat, as rows) are one operation with both answers. */
const joined = (first: ZodOpenApiOperationObject | undefined, next: ZodOpenApiOperationObject) => {
  if (!first) return next;
  const [a, b] = [first.responses["200"], next.responses["200"]];
  if (!a || !b || !("content" in a) || !("content" in b)) return next;
  const ok = { ...a, description: `${a.description}; ${b.description}`, content: { ...a.content, ...b.content } };
  return { ...first, summary: `${first.summary}; ${next.summary}`, responses: { ...first.responses, 200: ok } };
};

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  const declared = declarationsOf(restRouter);
  for (const [name, operation] of Object.entries(operations)) {
    const summary = declared.get(name)?.summary ?? name;
    const at = (all[operation.path] ??= {});
    at.get = joined(at.get, operationOf(operation, summary, name));
    if (operation.isPostable)
      at.post = {
        ...joined(at.post, operationOf({ ...operation, keys: z.object(presentationKeys) }, summary, `${name}Posted`)),
        requestBody: { required: true, content: { "application/json": { schema: posted } } },
      };
  }
  return all;
}

type Document = ReturnType<typeof createDocument>;

/**
 * The OpenAPI 3.1 description of the REST face, made from the procedures and their zod schemas with zod-openapi.
 * trpc-to-openapi was the other candidate: it answers JSON only, and this face also answers CSV, SVG and PNG.
 */
const described = (): Document =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Overblik",
      version: "1",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
      description:
        "Indicators of the Danish Ministry of Employment's field. Period codes are StatBank's: 2024, 2024K1, 2024M01. sort, limit and offset are of rows, so of CSV; JSON-stat answers all cells and names what it left out of account in the header X-Overblik-Ignored.",
    },
    servers: [{ url: "/api/v1" }],
    paths: paths(),
  });

let made: Document | null = null;

/** The description, made at the first asking: it is the same until the process ends. */
export const openapi = (): Document => (made ??= described());
