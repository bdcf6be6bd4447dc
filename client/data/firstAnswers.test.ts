import { afterEach, expect, test, vi } from "vitest";
import { firstQueries } from "#shared/firstQueries.ts";
import { cubeOf, fakeServer, geography, grossUnemployment as card, standing, y25i01 } from "./fakeServer.ts";
import { takeFirstAnswers } from "./firstAnswers.ts";
import { preferencesQuery } from "./keptQueries.ts";
import { cubeQuery, indicatorsQuery, newClient, readCatalogue, standingQuery } from "./queries.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

const cube = cubeOf(card, [["2026M07", 93_700]]);
const [query] = firstQueries([card]);

function pageWith(first: unknown): Document {
  const page = document.implementation.createHTMLDocument();
  const block = page.createElement("script");
  block.type = "application/json";
  block.id = "first-answers";
  block.textContent = JSON.stringify(first);
  page.body.append(block);
  return page;
}

const first = { standing, indicators: [card], datasets: [y25i01], geography, answers: [{ query, cube }] };

test("what came with the page is not asked for", async () => {
  const server = fakeServer({});
  vi.stubGlobal("fetch", server.fetch);
  const client = newClient();
  takeFirstAnswers(client, pageWith(first));
  readCatalogue(client);
  expect(await client.fetchQuery(cubeQuery(query!, standing.generation))).toEqual(cube);
  expect(await client.fetchQuery(indicatorsQuery())).toEqual([card]);
  expect(server.asked).toEqual([]);
});

test("a page that brought nothing asks for all of it", async () => {
  const server = fakeServer({});
  vi.stubGlobal("fetch", server.fetch);
  const client = newClient();
  takeFirstAnswers(client, document.implementation.createHTMLDocument());
  readCatalogue(client);
  await client.fetchQuery(indicatorsQuery());
  expect(server.asked.toSorted()).toEqual(["datasets", "dimension", "indicators", "standing"]);
});

test("a link in another role asks as that role who it is and what it may see", () => {
  history.replaceState(null, "", "/?rolle=leder");
  const client = newClient();
  takeFirstAnswers(client, pageWith(first));
  expect(client.getQueryData(standingQuery().queryKey)).toBeUndefined();
  expect(client.getQueryData(cubeQuery(query!, standing.generation).queryKey)).toBeUndefined();
  expect(client.getQueryData(indicatorsQuery().queryKey)).toEqual([card]);
});

test("a link in a role takes what was made for that role", () => {
  history.replaceState(null, "", "/?rolle=leder");
  const client = newClient();
  const own = { preferences: { watch: { value: ["employees"], version: 1 } }, ownTargets: [], followed: [] };
  takeFirstAnswers(client, pageWith({ ...first, standing: { ...standing, role: "manager" }, own }));
  expect(client.getQueryData(standingQuery().queryKey)).toMatchObject({ role: "manager" });
  expect(client.getQueryData(preferencesQuery().queryKey)).toEqual(own.preferences);
});
