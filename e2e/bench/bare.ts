import { DuckDBInstance } from "@duckdb/node-api";
import { initTRPC } from "@trpc/server";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import express, { type Express, type RequestHandler } from "express";
import { columnsOf } from "#server/store/columns.ts";
import type { Statement } from "#server/store/store.ts";

/** What the product is compared with: the same answer as a constant, and the same statement run without any layer of ours. */
export type Bare = { cube: unknown; file: string; statementOf: (question: string) => Statement };

/** Two bare tRPC procedures, `constant` and `statement`. The engine is set as the product sets it, so that only layers differ. */
export async function bareProcedures({ cube, file, statementOf }: Bare) {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY", threads: "1" });
  const connections = await Promise.all(Array.from({ length: 32 }, () => instance.connect()));
  const t = initTRPC.create();
  return t.router({
    constant: t.procedure.input((given) => given).query(() => cube),
    statement: t.procedure
      .input((given) => String(given))
      .query(async ({ input }) => {
        const { sql, params } = statementOf(input);
        const connection = connections.pop() ?? (await instance.connect());
        try {
          return columnsOf(await connection.runAndReadAll(sql, [...params]));
        } finally {
          connections.push(connection);
        }
      }),
  });
}

/** The procedures as an Express app of their own, behind what is given. */
export function bareApp(
  router: Awaited<ReturnType<typeof bareProcedures>>,
  ...front: readonly RequestHandler[]
): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.use(...front, createExpressMiddleware({ router }));
  return app;
}
