import { DuckDBInstance } from "@duckdb/node-api";
import { initTRPC } from "@trpc/server";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import compression from "compression";
import express, { type Express } from "express";
import { columnsOf } from "#server/store/columns.ts";
import type { Statement } from "#server/store/store.ts";

/** What the product is compared with: the same answer as a constant, and the same statement run without any layer of ours. */
export type Bare = { cube: unknown; file: string; statementOf: (question: string) => Statement };

/** An Express app with two bare tRPC procedures at `/bare`, compressed as the product's answers are. */
export async function bareApp({ cube, file, statementOf }: Bare): Promise<Express> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connections = await Promise.all(Array.from({ length: 32 }, () => instance.connect()));
  const t = initTRPC.create();
  const router = t.router({
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
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.use("/bare", compression(), createExpressMiddleware({ router }));
  return app;
}
