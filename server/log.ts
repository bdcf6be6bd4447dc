import { pino } from "pino";
import type { Env } from "./env.ts";

/** One JSON line an event. Lines carry request numbers, addresses and times; never a query's values or a cell. */
export const openLog = (level: Env["LOG_LEVEL"]) =>
  pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));

export type Log = Pick<ReturnType<typeof openLog>, "debug" | "info" | "warn" | "error">;
