import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eurostat } from "./eurostat.ts";
import { world } from "./world.ts";

let close = () => {};
let base = "";
beforeAll(async () => {
  const server = eurostat(world("2026-09-15T09:00:00+02:00")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  base = `http://127.0.0.1:${address.port}`;
  close = () => void server.close();
});
afterAll(() => close());

const asked = async (path: string) => {
  const answer = await fetch(`${base}${path}`);
  return { status: answer.status, type: answer.headers.get("Content-Type"), text: await answer.text() };
};

test("JSON-stat is sparse, with a label for every code and flag", async () => {
  const { text, type } = await asked(
    "/statistics/1.0/data/une_rt_m?format=JSON&geo=DK&geo=NO&s_adj=SA&sinceTimePeriod=2026-06",
  );
  const json = JSON.parse(text);
  expect(type).toMatch(/^application\/json/);
  expect(json.id).toEqual(["freq", "s_adj", "age", "unit", "sex", "geo", "time"]);
  expect(json.size).toEqual([1, 1, 1, 1, 1, 2, 2]);
  // Norway's newest month is not there yet.
  expect(Object.keys(json.value)).toEqual(["0", "1", "2"]);
  expect(json.dimension.geo.category).toEqual({ index: { DK: 0, NO: 1 }, label: { DK: "Denmark", NO: "Norway" } });
  expect(json.extension.annotation).toContainEqual({ type: "UPDATE_DATA", date: "2026-09-01T11:00:00+0200" });
});

test("SDMX-CSV is a line an observation, in codes", async () => {
  const { text, type } = await asked(
    "/sdmx/3.0/data/dataflow/ESTAT/hsw_n2_02/1.0?c[geo]=FI&c[unit]=NR&c[TIME_PERIOD]=ge:2012&format=csvdata",
  );
  expect(type).toBe("application/vnd.sdmx.data+csv;version=2.0.0");
  const [header, first, second] = text.split("\r\n");
  expect(header).toBe("STRUCTURE,STRUCTURE_ID,freq,unit,nace_r2,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS");
  expect(first).toMatch(/^dataflow,ESTAT:HSW_N2_02\(1\.0\),A,NR,TOTAL,FI,2012,\d+,,$/);
  expect(second).toBe("dataflow,ESTAT:HSW_N2_02(1.0),A,NR,TOTAL,FI,2013,,,C");
});

test("an unknown code is left out unsaid, an unknown dimension and dataset are refused", async () => {
  const left = JSON.parse((await asked("/statistics/1.0/data/UNE_RT_M?geo=XX&geo=DK&sinceTimePeriod=2026-07")).text);
  expect(Object.keys(left.dimension.geo.category.index)).toEqual(["DK"]);
  const dimension = await asked("/statistics/1.0/data/UNE_RT_M?coicop=CP00");
  expect([dimension.status, JSON.parse(dimension.text).error[0].id]).toEqual([400, 150]);
  const dataset = await asked("/sdmx/3.0/data/dataflow/ESTAT/XYZ/1.0");
  expect([dataset.status, dataset.type]).toEqual([404, "application/xml; charset=utf-8"]);
  expect(dataset.text).toContain("<faultstring>ERR_NOT_FOUND_4: XYZ is not available for dissemination.</faultstring>");
});

test("every answer says that the figures are made up", async () => {
  const { text } = await asked("/sdmx/3.0/structure/dataflow/ESTAT/UNE_RT_Q/1.0/?format=JSON&lang=en");
  expect(JSON.parse(text).extension.annotation).toContainEqual({
    type: "FOOTNOTE",
    title: expect.stringMatching(/demo/i),
  });
});
