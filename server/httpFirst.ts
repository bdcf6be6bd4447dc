import type { Request, Response } from "express";
import type { Doors } from "#server/api/doors.ts";
import { firstAnswers } from "#server/api/firstAnswers.ts";
import { faultIn } from "#server/api/outcome.ts";
import type { Context } from "#server/api/trpc.ts";
import { Refusal } from "#shared/refusal.ts";
import { requestIdOf } from "./httpRequest.ts";
import type { Log } from "./log.ts";

/** What the page of an address is to start from, as JSON in which no `<` stands; null where it must ask. Never rejects. */
export type FirstAnswersFor = (request: Request, response: Response) => Promise<string | null>;

type FirstMeans = { doors: Doors; log: Log; now: () => number };

const keptMs = 60_000;

/**
 * First answers, remembered for a minute by role and kind of page: within a generation nothing in them changes but how late
 * a dataset is. A page opens also where they cannot be made: it asks, and tells what it meets.
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
      const isFrontPage = request.originalUrl === "/";
      const key = `${context.caller.role} ${isFrontPage}`;
      const served = doors.standing().generation;
      if (served !== generation) kept.clear();
      generation = served;
      const known = kept.get(key);
      if (known && known.until > now()) return known.json;
      const first = await firstAnswers(context, isFrontPage);
      if (!first) return null;
      const json = JSON.stringify(first).replaceAll("<", String.raw`\u003c`);
      if (first.standing.generation === generation) kept.set(key, { json, until: now() + keptMs });
      return json;
    } catch (error) {
      if (!(error instanceof Refusal)) log.error({ request: requestIdOf(response), err: faultIn(error) }, "fault");
      return null;
    }
  };
}
