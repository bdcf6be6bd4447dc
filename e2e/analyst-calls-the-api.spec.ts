import type { APIRequestContext } from "@playwright/test";
import { ask, at, type IndicatorEntry, listed } from "./fixtures/api.ts";
import { sharedGeneration } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";

type Member = { code: string; level: string; parents: string[]; validFrom: string | null; validTo: string | null };

const months = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}M${String(at + 1).padStart(2, "0")}`);

async function municipalitiesOf(request: APIRequestContext, area: string): Promise<string[]> {
  const { members } = await listed<{ members: Member[] }>(request, "dimensions/geography");
  return members
    .filter(
      ({ level, parents, validTo }) =>
        level === "municipality" && (area === "000" || parents.includes(area)) && !validTo,
    )
    .map(({ code }) => code);
}

/** The sum of some areas' numbers, and how many of them have none. */
async function summed(request: APIRequestContext, indicator: string, time: string, codes: readonly string[]) {
  const dataset = await ask(request, { indicator, time, by: "geography", geography: codes.join(",") });
  const numbers = codes.map((geography) => at(dataset, { geography }));
  return {
    sum: numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    empty: numbers.filter((value) => value === null).length,
  };
}

const one = async (request: APIRequestContext, query: Record<string, string>): Promise<number> =>
  (await ask(request, query)).value[0]!;

test("every answer carries its generation and that it is not real", async ({ request }) => {
  const response = await request.get("/api/v1/data?indicator=gross-unemployment&time=2026M07");
  expect(response.headers()).toMatchObject({
    "x-overblik-generation": String(sharedGeneration),
    "x-overblik-mode": "demo",
    "x-overblik-notice": "Demonstrationsdata (syntetiske)",
    "cache-control": "no-store",
    "content-disposition": 'inline; filename="gross-unemployment_bruttoledige_hele-landet_2026M07_2026-09-15_da.json"',
  });
  expect(await response.json()).toMatchObject({
    version: "2.0",
    class: "dataset",
    id: ["time"],
    size: [1],
    value: [93_694],
    status: { "0": "provisional" },
    extension: {
      generation: sharedGeneration,
      mode: "demo",
      notice: "Demonstrationsdata (syntetiske). Tallene er ikke virkelige og må ikke bruges.",
      unit: { "gross-unemployment": { id: "fte-persons", label: "fuldtidspersoner" } },
    },
  });
});

test("a query posted as JSON is answered as the same in the address", async ({ request }) => {
  const asked = await ask(request, {
    indicator: "gross-unemployment",
    by: "time,geography",
    time: "2025M01..2025M03",
    geography: "101,751",
  });
  const posted = await request.post("/api/v1/data", {
    data: {
      indicators: ["gross-unemployment"],
      by: ["time", "geography"],
      where: { time: { from: "2025M01", to: "2025M03" }, geography: { codes: ["101", "751"] } },
    },
  });
  expect(posted.status()).toBe(200);
  expect(await posted.json()).toEqual(asked);
  expect(asked.size).toEqual([3, 2]);
});

test("municipalities and the unknown make the country, in every month of three years", async ({ request }) => {
  const time = "2023M01..2025M12";
  for (const indicator of ["gross-unemployment", "vacancies-new", "cash-assistance-recipients"]) {
    const [country, municipalities, unknown] = await Promise.all([
      ask(request, { indicator, time }),
      ask(request, { indicator, time, by: "time,geography", geography: "level:municipality" }),
      ask(request, { indicator, time, by: "time,geography", geography: "level:unknown" }),
    ]);
    expect(municipalities.size).toEqual([36, 98]);
    expect(Object.values(municipalities.status ?? {})).not.toContain("suppressed");
    const sums = country.value.map((_, month) =>
      [municipalities, unknown]
        .flatMap(({ value, size }) => value.slice(month * size[1]!, (month + 1) * size[1]!))
        .reduce<number>((sum, value) => sum + (value ?? 0), 0),
    );
    expect(sums, indicator).toEqual(country.value);
  }
});

test("where a municipality is hidden the rest never makes more than the country", async ({ request }) => {
  const query = { indicator: "graduate-unemployment", time: "2023M04" };
  const country = await one(request, query);
  const parts = await ask(request, { ...query, by: "geography", geography: "level:municipality" });
  expect(Object.values(parts.status ?? {})).toContain("suppressed");
  expect(parts.value.filter((value) => value === null)).toHaveLength(Object.keys(parts.status ?? {}).length);
  expect(parts.value.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeLessThan(country);
  const region = await ask(request, { ...query, geography: "081" });
  expect([region.value, region.status]).toEqual([[null], { "0": "suppressed" }]);
});

test("a region is the sum of its municipalities, and so is a group of them", async ({ request }) => {
  for (const region of ["081", "082", "083", "084", "085"]) {
    const codes = await municipalitiesOf(request, region);
    const { sum, empty } = await summed(request, "gross-unemployment", "2026M06", codes);
    expect(empty, region).toBe(0);
    expect(await one(request, { indicator: "gross-unemployment", time: "2026M06", geography: region }), region).toBe(
      sum,
    );
  }
  const [copenhagen, aarhus] = await Promise.all(
    ["101", "751"].map((geography) => one(request, { indicator: "gross-unemployment", time: "2026M06", geography })),
  );
  const group = await one(request, { indicator: "gross-unemployment", time: "2026M06", geography: "101,751" });
  expect(group).toBe(copenhagen! + aarhus!);
});

test("the share of the long-term unemployed is made of its parts, at every level", async ({ request }) => {
  for (const geography of ["000", "084", "751", "101,147,751"]) {
    const [long, gross, share] = await Promise.all(
      ["long-term-unemployment", "gross-unemployment", "long-term-share"].map((indicator) =>
        one(request, { indicator, time: "2026M06", geography }),
      ),
    );
    // The source publishes the share of an area of its own, rounded to one decimal.
    expect(Math.abs(share! - (100 * long!) / gross!), geography).toBeLessThanOrEqual(0.05 + 1e-9);
  }
});

test("a year is the mean of its months where numbers are stocks, and their sum where they are counted", async ({
  request,
}) => {
  const year = { by: "time", geography: "751" };
  for (const [indicator, parts] of [
    ["gross-unemployment", 12],
    ["vacancies-new", 1],
  ] as const) {
    const monthly = await ask(request, { ...year, indicator, time: months(2025).join(",") });
    const sum = monthly.value.reduce<number>((total, value) => total + value!, 0);
    expect(await one(request, { ...year, indicator, time: "2025" }), indicator).toBeCloseTo(sum / parts, 6);
    const quarter = await one(request, { ...year, indicator, time: "2025K1" });
    const first = monthly.value.slice(0, 3).reduce<number>((total, value) => total + value!, 0);
    expect(quarter, indicator).toBeCloseTo(first / (parts === 12 ? 3 : 1), 6);
  }
});

test("a yearly rate is the ratio of the year's parts, not the mean of the months' rates", async ({ request }) => {
  const of = (indicator: string) => one(request, { indicator, time: "2025", geography: "751" });
  const [long, gross, share] = [
    await of("long-term-unemployment"),
    await of("gross-unemployment"),
    await of("long-term-share"),
  ];
  expect(share).toBeCloseTo((100 * long) / gross, 6);
});

test("a year that is not over is not there, and the answer says so", async ({ request }) => {
  const { value, status, extension } = await ask(request, { indicator: "gross-unemployment", time: "2026" });
  expect(value).toEqual([null]);
  expect(status).toEqual({ "0": "unpublished" });
  expect(extension.notes.map(({ text }) => text)).toContain("1 celle er endnu ikke offentliggjort.");
});

test("change, index and rolling means are what one computes from the plain figures", async ({ request }) => {
  const query = { indicator: "unemployment-early-indicator", time: "2023M01..2024M12" };
  const plain = await ask(request, query);
  const [yoy, index, rolling] = await Promise.all(
    ["yoy", "index", "rolling12"].map((transform) => ask(request, { ...query, transform })),
  );
  const of = (time: string) => at(plain, { time })!;
  expect(at(yoy!, { time: "2024M05" })).toBeCloseTo(100 * (of("2024M05") / of("2023M05") - 1), 6);
  expect(at(index!, { time: "2023M01" })).toBe(100);
  expect(at(index!, { time: "2024M12" })).toBeCloseTo((100 * of("2024M12")) / of("2023M01"), 6);
  const mean = months(2023).reduce((sum, time) => sum + of(time), 0) / 12;
  expect(at(rolling!, { time: "2023M12" })).toBeCloseTo(mean, 6);
});

const refusals: [query: string, status: number, code: string, da: string, en: string][] = [
  [
    "indicator=efterloen",
    404,
    "unknown-indicator",
    "Indikatoren efterloen findes ikke. Se listen på /api/v1/indicators.",
    "There is no indicator efterloen. See the list at /api/v1/indicators.",
  ],
  [
    "indicator=gross-unemployment&time=2026M13",
    400,
    "period-invalid",
    "2026M13 er ikke en periode. Skriv fx 2024, 2024K1 eller 2024M01.",
    "2026M13 is not a period. Write for instance 2024, 2024K1 or 2024M01.",
  ],
  [
    "indicator=gross-unemployment&time=2026M02..2026M01",
    400,
    "period-order",
    "Perioden begynder efter, den slutter. Byt om på 2026M02 og 2026M01.",
    "The period begins after it ends. Swap 2026M02 and 2026M01.",
  ],
  [
    "indicator=gross-unemployment&format=word",
    400,
    "format-unknown",
    "Formatet word findes ikke. Vælg en af: json-stat, csv, csv-da.",
    "There is no format word. Choose one of: json-stat, csv, csv-da.",
  ],
];

for (const [query, status, code, da, en] of refusals) {
  test(`${query} is refused in both languages`, async ({ request }) => {
    const danish = await request.get(`/api/v1/data?${query}`);
    expect(danish.status()).toBe(status);
    expect(await danish.json()).toMatchObject({ code, message: da });
    const english = await request.get(`/api/v1/data?${query}&lang=en`);
    expect(english.status()).toBe(status);
    expect(await english.json()).toMatchObject({ code, message: en });
  });
}

test("refusals of meaning have a sentence in each language and a path", async ({ request }) => {
  for (const query of [
    "indicator=gross-unemployment&geography=999x",
    "indicator=gross-unemployment&geography=level:sogn",
    "indicator=gross-unemployment&by=severity",
    "indicator=lfs-unemployment-rate&time=2025",
    "indicator=employees&geography=751",
    "indicator=gross-unemployment&transform=twice",
    "indicator=gross-unemployment,gross-unemployment-rate&transform=index&knownOn=1999-01-01",
    "indicator=gross-unemployment&sort=price&format=csv",
    "indicator=gross-unemployment&indicator=employees",
    "indicator=gross-unemployment&colour=blue",
    "",
  ]) {
    const messages = await Promise.all(
      ["da", "en"].map(async (lang) => {
        const response = await request.get(`/api/v1/data?${query}&lang=${lang}`);
        expect(response.status(), query).toBeGreaterThanOrEqual(400);
        expect(response.status(), query).toBeLessThan(500);
        const { code, message, path }: { code: string; message: string; path: string } = await response.json();
        expect(code, query).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(message, query).toMatch(/^\p{Lu}.*\.$/u);
        expect(message, query).not.toContain("{");
        expect(path, query).toBeTruthy();
        return message;
      }),
    );
    expect(messages[0], query).not.toBe(messages[1]);
  }
});

test("every address of openapi.json answers as it says", async ({ request }) => {
  type Operation = {
    parameters?: { name: string; in: string; required?: boolean }[];
    responses: Record<string, { content?: Record<string, unknown> }>;
  };
  const description: { openapi: string; servers: { url: string }[]; paths: Record<string, Record<string, Operation>> } =
    await (await request.get("/api/v1/openapi.json")).json();
  expect(description.openapi).toBe("3.1.0");
  expect(description.servers).toEqual([{ url: "/api/v1" }]);
  expect(Object.keys(description.paths)).toEqual([
    "/indicators",
    "/indicators/{id}",
    "/datasets",
    "/dimensions/{id}",
    "/calendar",
    "/latency",
    "/lineage",
    "/data",
    "/figure",
  ]);
  for (const [path, methods] of Object.entries(description.paths)) {
    const id = path.startsWith("/dimensions") ? "geography" : "gross-unemployment";
    const needed = methods["get"]!.parameters!.filter((parameter) => parameter.required && parameter.in === "query");
    const cell = path === "/lineage" ? "&time=2026M07" : "";
    const query = `${needed.map(({ name }) => `${name}=gross-unemployment`).join("&")}${cell}`;
    const response = await request.get(`/api/v1${path.replace("{id}", id)}?${query}`);
    expect(response.status(), path).toBe(200);
    const type = response.headers()["content-type"]!.split(";")[0]!;
    expect(Object.keys(methods["get"]!.responses["200"]!.content!), path).toContain(type);
  }
});

test("the catalogue tells of every indicator in both languages, with its levels and its unit", async ({ request }) => {
  const cards = await listed<IndicatorEntry[]>(request, "indicators");
  expect(cards).toHaveLength(55);
  for (const card of cards) {
    expect(await listed<IndicatorEntry>(request, `indicators/${card.id}`)).toEqual(card);
    for (const words of [card.label, card.definition, card.mustNotBeReadAs, card.unit.label]) {
      expect(words.da.length, card.id).toBeGreaterThan(1);
      expect(words.en.length, card.id).toBeGreaterThan(1);
    }
    expect(card.definition.da, card.id).not.toBe(card.definition.en);
  }
  const { members } = await listed<{ members: Member[] }>(request, "dimensions/geography");
  const today = members.filter(
    ({ validTo, validFrom }) => (!validTo || validTo > "2026-09-15") && (!validFrom || validFrom <= "2026-09-15"),
  );
  const counted = (level: string) => today.filter((member) => member.level === level).length;
  expect([counted("region"), counted("landsdel"), counted("municipality")]).toEqual([5, 11, 98]);
});

test("a page of another site cannot make a file", async ({ request }) => {
  const refused = await request.post("/export", { data: {}, headers: { Origin: "https://example.org" } });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({
    code: "origin",
    message: "Kaldet kom fra en anden adresse og er afvist.",
  });
});
