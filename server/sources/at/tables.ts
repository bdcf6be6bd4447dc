import type { Table } from "../define.ts";
import { accidentTables } from "./accidentTables.ts";
import { inspectionTables } from "./inspectionTables.ts";
import { surveyTables } from "./surveyTables.ts";

export const tables: readonly Table[] = [...accidentTables, ...inspectionTables, ...surveyTables];
