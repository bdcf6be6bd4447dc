import type { Express } from "express";
import { type StatbankLimits, statbankOf } from "./statbankServer.ts";
import { statbankTables } from "./statbankWorld.ts";
import type { World } from "./world.ts";

/** Statistics Denmark's StatBank API v1 over the demonstration world; its base address ends in `/v1`. */
export const statbank = (world: World, limits: StatbankLimits = {}): Express =>
  statbankOf({ tables: statbankTables(world), now: new Date(world.clock) }, limits);
