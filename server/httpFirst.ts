import type { Request, Response } from "express";
import type { Doors } from "#server/api/doors.ts";
import { ownAnswers, sharedAnswers } from "#server/api/firstAnswers.ts";
import { faultIn } from "#server/api/outcome.ts";
import type { Context } from "#server/api/trpc.ts";
import { Refusal } from "#shared/refusal.ts";
import { requestIdOf, searchOf } from "./httpRequest.ts";
import type { Log } from "./log.ts";

/** What the page of an address is to start from, as JSON in which no `<` stands; null where it must ask. Never rejects. */
export type FirstAnswersFor = (request: Request, response: Response) => Promise<string | null>;

type FirstMeans = { doors: Doors; log: Log; now: () => number };

const keptMs = 60_000;

/** Words of an address that bear on no figure: with others the front page asks for itself. */
const bearless = new Set(["rolle", "sprog", "farver"]);

const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);

/**
 * First answers. Those that are the same for every user of a role are remembered for a minute by role and kind of page:
 * within a generation nothing in them changes but how late a dataset is. What a user keeps is never remembered. A page
 * opens also where they cannot be made: it asks, and tells what it meets.
 */
export function firstAnswersFor(
  { doors, log, now }: FirstMeans,
  contextOf: (request: Request, response: object) => Context,
): FirstAnswersFor {
  const kept = new Map<string, { json: string; until: number }>();
  let generation: number | null = null;
  return async (request, response) => {
    try {
      const context = contextOf(request, response);
      const isFrontPage = request.path === "/" && [...searchOf(request).keys()].every((word) => bearless.has(word));
      const key = `${context.caller.role} ${isFrontPage}`;
      const served = doors.standing().generation;
      if (served !== generation) kept.clear();
      generation = served;
      const own = jsonOf(await ownAnswers(context, isFrontPage));
      const known = kept.get(key);
      if (known && known.until > now()) return withOwn(known.json, own);
      const first = await sharedAnswers(context, isFrontPage);
      if (!first) return null;
      const json = jsonOf(first);
      if (first.standing.generation === generation) kept.set(key, { json, until: now() + keptMs });
      return withOwn(json, own);
    } catch (error) {
      if (!(error instanceof Refusal)) log.error({ request: requestIdOf(response), err: faultIn(error) }, "fault");
      return null;
    }
  };
}

/** The JSON of an object with one more field, without reading it. */
const withOwn = (json: string, own: string): string => `${json.slice(0, -1)},"own":${own}}`;
