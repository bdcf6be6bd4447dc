import type { Term } from "./define.ts";
import { type Method, methods } from "./methods.ts";
import { benefits } from "./terms/benefits.ts";
import { data } from "./terms/data.ts";
import { divisions } from "./terms/divisions.ts";
import { labourMarket } from "./terms/labourMarket.ts";
import { statistics } from "./terms/statistics.ts";
import { workEnvironment } from "./terms/workEnvironment.ts";

/** Every term of the glossary, by what it is about. */
export const glossary: readonly Term[] = [
  ...labourMarket,
  ...benefits,
  ...workEnvironment,
  ...statistics,
  ...data,
  ...divisions,
];

/** An entry by its word in the address: a term or a page of method. */
export const entryOf = (id: string): Term | Method | undefined =>
  glossary.find((term) => term.id === id) ?? methods.find((method) => method.id === id);
