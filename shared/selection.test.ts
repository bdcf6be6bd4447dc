import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carried, defaults, queryString, readSelection, writeSelection, type Selection } from "./selection.ts";
import { anyQuery, anySelection } from "./selection.test.world.ts";

const read = (query: string) => readSelection(new URLSearchParams(query));

describe("a selection and its URL", () => {
  test("every selection comes back from its URL as it was", () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const { selection: back, dropped } = read(queryString(writeSelection(selection)));
        expect(back).toEqual(selection);
        expect(dropped).toEqual([]);
      }),
    );
  });

  test("an empty URL is the whole country, five years, actual figures, in Danish", () => {
    expect(read("")).toEqual({ selection: defaults, dropped: [] });
    expect(writeSelection(defaults)).toEqual({});
  });

  test("the words are Danish and readable", () => {
    const selection: Selection = {
      ...defaults,
      areas: ["751", "101"],
      period: { kind: "latest", months: 13 },
      transform: "sa",
      view: "table",
    };
    expect(queryString(writeSelection(selection))).toBe(
      "?omraade=751,101&periode=seneste:13m&vis=saeson&visning=tabel",
    );
  });

  test("a breakdown, members and a day known on are Danish words too", () => {
    const selection: Selection = {
      ...defaults,
      breakdown: { dimension: "industry", level: "at-36" },
      members: { sex: ["K"], age: ["age-3.50+"] },
      knownOn: "2026-08-15",
    };
    expect(queryString(writeSelection(selection))).toBe(
      "?opdeling=branche:at-36&koen=K&alder=age-3.50%2B&kendt=2026-08-15",
    );
  });

  test("a day that is none, and a breakdown nobody knows, are dropped", () => {
    const { selection, dropped } = read("kendt=2026-02-30&opdeling=form:rund&koen=,");
    expect(selection).toEqual(defaults);
    expect(dropped.map(({ name }) => name)).toEqual(["kendt", "opdeling", "koen"]);
  });

  test("what is compared, pointed out and put in classes are Danish words too", () => {
    const selection: Selection = {
      ...defaults,
      indicators: ["employees"],
      marked: ["751"],
      compare: ["year", { period: "2020M01" }],
      classes: { kind: "custom", limits: [2, 3.5] },
      colours: "dark",
    };
    expect(queryString(writeSelection(selection))).toBe(
      "?tal=employees&fremhaev=751&sammenlign=aaret-foer,2020M01&klasser=egne:2,3.5&farver=moerk",
    );
  });

  test("classes that do not rise, one class and a tenth are dropped", () => {
    expect(read("klasser=egne:3,2").dropped).toEqual([{ name: "klasser", value: "egne:3,2" }]);
    expect(read("klasser=lige:1").dropped).toEqual([{ name: "klasser", value: "lige:1" }]);
    expect(read("klasser=egne:1,2,3,4,5,6,7,8,9").dropped).toHaveLength(1);
  });

  test("a level and a span are read", () => {
    const { selection } = read("omraade=niveau:kommune&periode=2020M01..2026M07");
    expect(selection.areas).toEqual({ level: "municipality" });
    expect(selection.period).toEqual({ kind: "span", from: "2020M01", to: "2026M07" });
  });

  test("what a link says that is not understood is dropped by name, and the rest is kept", () => {
    const { selection, dropped } = read("omraade=751&vis=omvendt&farve=F&periode=2020M13..");
    expect(selection).toEqual({ ...defaults, areas: ["751"] });
    expect(dropped).toEqual([
      { name: "vis", value: "omvendt" },
      { name: "farve", value: "F" },
      { name: "periode", value: "2020M13.." },
    ]);
  });

  test("a seventh area is dropped by name", () => {
    const { selection, dropped } = read("omraade=101,147,151,153,155,157,159");
    expect(selection.areas).toEqual(["101", "147", "151", "153", "155", "157"]);
    expect(dropped).toEqual([{ name: "omraade", value: "159" }]);
  });

  test("from page to page go where, when, language and role, not one page's view", () => {
    const { selection } = read("omraade=751&periode=alle&visning=tabel&vis=saeson&sprog=en&rolle=leder&soeg=dag");
    expect(writeSelection(carried(selection))).toEqual({
      omraade: "751",
      periode: "alle",
      sprog: "en",
      rolle: "leder",
    });
  });
});

describe("any link at all", () => {
  test("opens: it means a selection, and what it does not mean is told by name", () => {
    fc.assert(
      fc.property(anyQuery, (params) => {
        const { selection, dropped } = readSelection(params);
        const said = writeSelection(selection);
        const told = new Set([...dropped.map(({ name }) => name), ...Object.keys(said)]);
        const silent = [...new Map(params)].filter(([name]) => !told.has(name));
        // A word that says what is so anyway is neither written nor dropped.
        expect(silent.map((pair) => readSelection(new URLSearchParams([pair])))).toEqual(
          silent.map(() => ({ selection: defaults, dropped: [] })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("once opened is a link that is understood whole", () => {
    fc.assert(
      fc.property(anyQuery, (params) => {
        const { selection } = readSelection(params);
        expect(read(queryString(writeSelection(selection)))).toEqual({ selection, dropped: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("from one page to another brings what is carried, whatever was chosen", () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const taken = carried(selection);
        expect(read(queryString(writeSelection(taken))).selection).toEqual(taken);
        expect(carried(taken)).toEqual(taken);
      }),
    );
  });

  test("with more written than a search holds is cut between two signs, not in one", () => {
    const { selection } = read(`find=${"a".repeat(79)}😀😀`);
    expect(selection.find).toBe(`${"a".repeat(79)}😀`);
    expect(read(queryString(writeSelection(selection))).selection).toEqual(selection);
  });

  test("holds half a sign, which a field may have while it is typed, as no sign", () => {
    expect(queryString(writeSelection({ ...defaults, find: `a${"😀".slice(0, 1)}` }))).toBe("?find=a%EF%BF%BD");
  });
});
