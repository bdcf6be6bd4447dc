import { once } from "node:events";
import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobindsats, type JobindsatsLimits } from "./jobindsats.ts";
import { world } from "./world.ts";

const denmark = world("2026-09-15T09:00:00+02:00");
const servers: Server[] = [];

async function serve(limits: JobindsatsLimits = {}): Promise<string> {
  const server = jobindsats(denmark, limits).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/v3`;
}

let base = "";
beforeAll(async () => {
  base = await serve();
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const ask = (path: string, at = base) => fetch(`${at}${path}`, { headers: { Authorization: "Bearer key-1" } });
type Body = {
  columns: string[];
  rows: (string | number | null)[][];
  code: number;
  cause: string;
  request_id: string;
};
const bodyOf = async <T = Body>(answer: Response): Promise<T> => JSON.parse(await answer.text());
const json = async (path: string): Promise<Body> => bodyOf(await ask(path));

const total = "mgroup.*=*&hierarchy._ygrpi09=/&hierarchy._akassebl=/&format=json";

test("the country has the recorded columns, labels only", async () => {
  const { columns, rows } = await json(`/data/y25i01?period.M=2026M07&hierarchy._nykom=/&${total}`);
  expect(columns).toEqual([
    "Periode",
    "Område",
    "Ydelsesgrupper",
    "A-kasse",
    "Antal ledige personer",
    "Antal ledige fuldtidspersoner",
    "Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
    "Ledige fuldtidspersoner i pct. af befolkningen 16-66 år",
  ]);
  // Domain notes D.1: 93,694 seasonally adjusted, July's factor is 1; 3.1 per cent.
  expect(rows.map((row) => [...row.slice(0, 4), row[5], row[6]])).toEqual([
    ["2026M07", "Hele landet", "Ydelsesgrupper i alt", "I alt", 93_694, 3.1],
  ]);
});

test("a star answers the municipalities and the unknown area, which sum to the country", async () => {
  const { rows } = await json(`/data/y25i01?period.M=2026M07&hierarchy._nykom=*&${total}`);
  expect(rows).toHaveLength(99);
  expect([rows[0]?.[1], rows.at(-1)?.[1]]).toEqual(["København", "Uoplyst område"]);
  expect(rows.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(93_694);
});

test("a star answers the total too where recorded answers do, and not where they do not", async () => {
  const funds = await json("/data/y01dia02?mgroup.*=*&period.M=latest:1&hierarchy._akassedp=*");
  expect(funds.rows[0]?.[2]).toBe("A-kasse i alt");
  const [whole = 0, ...parts] = funds.rows.map((row) => Number(row[3]));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
  const kinds = await json("/data/y25i06?mgroup.*=*&period.M=latest:1&hierarchy._nykom=/&hierarchy._var13uger=*");
  expect(kinds.rows.map((row) => row[2])).toEqual([
    "Supplerende dagpenge op til 13 uger",
    "Supplerende dagpenge ud over 13 uger",
  ]);
});

test("counts below three are null, and so are the rates on them", async () => {
  const { rows } = await json(
    "/data/y01dia02?mgroup.*=*&period.M=*&hierarchy._nykom=/825/,/563/,/741/&hierarchy._akassedp=/",
  );
  const counts = rows.flatMap((row) => [row[3], row[4]]);
  expect(counts.filter((count) => count !== null && Number(count) < 3)).toEqual([]);
  expect(counts.filter((count) => count === null).length).toBeGreaterThan(0);
  const hidden = rows.filter((row) => row[3] === null);
  expect(new Set(hidden.map((row) => row[5]))).toEqual(new Set([null]));
});

test("notices are hidden where there are fewer than three companies", async () => {
  const { rows } = await json("/data/y25i05?mgroup.*=*&period.M=*&hierarchy._nykom=*");
  expect(rows.filter((row) => (row[2] === null) !== (row[3] === null))).toEqual([]);
  expect(rows.some((row) => row[2] === null) && rows.some((row) => row[2] !== null)).toBe(true);
});

test("a hierarchy that is not asked for is no column", async () => {
  const { columns, rows } = await json("/data/y25i07?mgroup.*=*&period.M=latest:2");
  expect(columns).toEqual([
    "Periode",
    "Område",
    "Antal stillinger",
    "Dagligt gennemsnitligt antal stillinger",
    "Antal nyopslåede stillinger",
  ]);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["2026M07", "Hele landet"],
    ["2026M08", "Hele landet"],
  ]);
});

test("one measure group, a level and a list of periods can be asked for", async () => {
  const { columns, rows } = await json(
    "/data/y25i05?mgroup.mgrpy25i05_1=meay25i05_1&period.M=2025M09,2025M07&hierarchy._nykom=level:nykom",
  );
  expect(columns).toEqual(["Periode", "Område", "Varslinger, antal personer"]);
  expect(rows).toHaveLength(198);
  expect(rows[0]?.[0]).toBe("2025M09");
});

test("csv has a byte-order mark, semicolons and decimal commas", async () => {
  const answer = await ask(`/data/y25i01?period.M=2026M07&hierarchy._nykom=/&${total.replace("=json", "=csv")}`);
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head = "", row = ""] = bytes.toString("utf8").slice(1).split("\r\n");
  expect(head.split(";").slice(0, 3)).toEqual(["Periode", "Område", "Ydelsesgrupper"]);
  expect(row).toMatch(/^2026M07;Hele landet;Ydelsesgrupper i alt;I alt;\d+;93694;3,1;2,4$/);
});

test("tables are listed with their calendar", async () => {
  const answer = await ask("/tables?format=json");
  const subjects = await bodyOf<{ table_groups: { tables: Record<string, unknown>[] }[] }[]>(answer);
  const listed = subjects.flatMap((subject) => subject.table_groups.flatMap((group) => group.tables));
  expect(listed.map((table) => table["table_id"])).toEqual([
    "y25i01",
    "y25i09",
    "y25i05",
    "y25i06",
    "y25i07",
    "y25i14",
    "y01dia02",
    "y01a02",
    "y01a27",
    "y01b15",
    "y60a02",
    "y60c01",
    "y60c07",
    "y60j01",
    "y07a02",
    "y08a02",
    "y10a02",
    "y14d03",
  ]);
  expect(listed[0]).toMatchObject({ update_freq: "M", update_latest: "2026-08-21", update_next: "2026-09-21" });
});

test("a table is described by its periods and hierarchies", async () => {
  const described = await bodyOf<{
    periods: { periodtype_id: string; values: { period_id: string }[] }[];
    dimensions: { hierarchies: { hierarchy_id: string; levels: { values: { value_name: string }[] }[] }[] }[];
  }>(await ask("/table/y60a02?format=json"));
  expect(described.periods[0]?.periodtype_id).toBe("M");
  expect(described.periods[0]?.values.at(-1)?.period_id).toBe("2026M07");
  const hierarchies = described.dimensions.flatMap((one) => one.hierarchies);
  expect(hierarchies.map((one) => one.hierarchy_id)).toEqual(["_nykom", "_viskat_1int"]);
  expect(hierarchies[0]?.levels.map((level) => level.values.length)).toEqual([1, 99]);
});

test.each([
  ["/data/y25i01?mgroup.*=*&period.M=latest:1&hierarchy._omrade=/", "Unknown hierarchies: ['_omrade']"],
  ["/data/y25i05?mgroup.*=*&period.Q=latest:1", "Unknown period type: Q"],
  ["/data/y25i05?mgroup.*=*&period.M=2026M09", "Unknown periods: ['2026M09']"],
  ["/data/y25i05?mgroup.*=*&period.M=latest:999", "Requested latest 999 periods, but only 236 periods are available"],
  [
    "/data/y25i05?mgroup.*=*&period.M=latest:1&hierarchy._nykom=/999/",
    "Unknown hierarchy values for _nykom: ['/999/']",
  ],
  ["/data/y25i05?mgroup.x=*&period.M=latest:1", "Unknown mgroups: ['x']"],
  ["/data/y25i05?period.M=latest:1", "Missing mgroup"],
  ["/data/y25i05?mgroup.*=*", "Missing period"],
])("%s is refused with its cause", async (path, cause) => {
  const answer = await ask(path);
  const body = await bodyOf(answer);
  expect([answer.status, body.code, body.cause]).toEqual([422, 422, cause]);
  expect(body.request_id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("without a bearer key nothing is answered, and a table that is not there is not found", async () => {
  expect((await fetch(`${base}/tables`)).status).toBe(401);
  expect((await fetch(`${base}/tables`, { headers: { Authorization: "key-1" } })).status).toBe(401);
  expect(await json("/data/y99z99?mgroup.*=*&period.M=latest:1")).toMatchObject({ code: 404 });
});

test("faults happen where they are planned", async () => {
  const at = await serve({
    faults: (path, count) => {
      if (path !== "/v3/tables") return { kind: "html" };
      return count === 1 ? { kind: "status", status: 429, retryAfter: "7" } : null;
    },
  });
  const first = await ask("/tables", at);
  expect([first.status, first.headers.get("Retry-After")]).toEqual([429, "7"]);
  expect((await ask("/tables", at)).status).toBe(200);
  const page = await ask("/data/y25i05", at);
  expect([page.status, page.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("quarters, rolling quarters and rounds have the source's words for them", async () => {
  const spells = await json(
    "/data/y01b15?mgroup.*=*&period.Q=latest:1&hierarchy._nykom=/&hierarchy._akassedp=/&hierarchy._amstatusb15=*",
  );
  expect(spells.rows.map((row) => [row[0], row[3]])).toEqual([
    ["2025Q04", "Arbejdsmarkedsstatus i alt"],
    ["2025Q04", "Lønmodtagerbeskæftigelse"],
    ["2025Q04", "Uddannelse"],
    ["2025Q04", "Selvforsørgelse"],
    ["2025Q04", "Forsørgelsesydelse"],
    ["2025Q04", "Andet"],
  ]);
  const [whole = 0, ...parts] = spells.rows.map((row) => Number(row[4]));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
  const offers = await json("/data/y14d03?mgroup.*=*&period.QMAT=2025QMAT04&hierarchy._nykom=/");
  expect(offers.columns.slice(2)).toEqual([
    "Efterfølgende beskæftigelse: I samme virksomhed",
    "Efterfølgende beskæftigelse: I anden virksomhed i samme branche",
    "Efterfølgende beskæftigelse: I anden virksomhed i anden branche",
    "Efterfølgende beskæftigelse: Ingen beskæftigelse",
  ]);
  // Domain notes D.4, the round called 2026M06.
  const rounds = await json("/data/y25i14?mgroup.*=*&period.M=latest:1&hierarchy._rar=/&hierarchy._escostar_rs=/");
  expect(rounds.rows.map((row) => [row[0], row[1], row[5], row[6]])).toEqual([["2026M06", "Hele landet", 95_783, 22]]);
});

test("recruitment has RAR areas and no municipalities, as recorded", async () => {
  const { rows } = await json("/data/y25i14?mgroup.*=*&period.M=2021M12&hierarchy._rar=*");
  expect(rows.map((row) => row[1])).toEqual([
    "RAR Hovedstaden",
    "RAR Bornholm",
    "RAR Sjælland",
    "RAR Fyn",
    "RAR Sydjylland",
    "RAR Østjylland",
    "RAR Vestjylland",
    "RAR Nordjylland",
  ]);
  expect(await json("/data/y25i14?mgroup.*=*&period.M=latest:1&hierarchy._nykom=/")).toMatchObject({
    code: 422,
    cause: "Unknown hierarchies: ['_nykom']",
  });
});

test("readiness for work is published by municipality, and hidden below three", async () => {
  const at = "/data/y60a02?mgroup.*=*&period.M=2026M07&hierarchy._viskat_1int=*";
  const country = await json(`${at}&hierarchy._nykom=/`);
  // Domain notes D.5.
  expect(country.rows.map((row) => [row[2], row[4]])).toEqual([
    ["Visitationskategori i alt", 83_582],
    ["Aktivitetsparat", 55_751],
    ["Jobparat", 16_409],
    ["Uddannelsesparat", 9000],
    ["Uoplyst visitationskategori", 1765],
    ["Åbenlys uddannelsesparat", 657],
  ]);
  const { rows } = await json(`${at}&hierarchy._nykom=*`);
  const counts = rows.map((row) => row[4] ?? null);
  expect(counts.filter((count) => count !== null && Number(count) < 3)).toEqual([]);
  expect(counts.filter((count) => count === null).length).toBeGreaterThan(20);
});

test("a rate is hidden where the count it is made of is", async () => {
  const { rows } = await json("/data/y60j01?mgroup.*=*&period.M=*&hierarchy._nykom=/825/,/563/");
  const hidden = rows.filter((row) => row[2] === null);
  expect(hidden.length).toBeGreaterThan(0);
  expect(new Set(hidden.map((row) => row[3]))).toEqual(new Set([null]));
});

test("the unemployed are those on A-dagpenge and those ready for a job on kontanthjælp", async () => {
  const at = "/data/y25i01?mgroup.*=*&hierarchy._nykom=/&hierarchy._akassebl=/&hierarchy._ygrpi09=/,/2/,/3/";
  const { rows } = await json(`${at}&period.M=2025M06`);
  expect(rows.map((row) => row[2])).toEqual(["Ydelsesgrupper i alt", "A-dagpenge", "Kontanthjælp"]);
  const [all = 0, insured = 0, ready = 0] = rows.map((row) => Number(row[5]));
  expect(insured + ready).toBe(all);
  // Domain notes D.1: 74,909 of 87,699 in 2025.
  expect(Math.abs(insured / all - 74_909 / 87_699)).toBeLessThan(0.02);
});
