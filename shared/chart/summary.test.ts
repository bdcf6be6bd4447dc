import { describe, expect, test } from "vitest";
import { exampleBreak, exampleCube, exampleFigure } from "./examples.ts";
import { noteSentences, sourceText, subtitleText } from "./furniture.ts";
import { prepare } from "./series.ts";
import { summaryOf } from "./summary.ts";
import { tooltipHtml } from "./tooltip.ts";

const year = {
  codes: ["751"],
  from: "2025M06",
  to: "2026M06",
  provisional: ["2026M06"],
  instead: Object.fromEntries(
    [700, 710, 720, 690, 680, 705, 715, 725, 735, 745, 755, 760, 770].map((value, at) => [
      `751|${["2025M06", "2025M07", "2025M08", "2025M09", "2025M10", "2025M11", "2025M12", "2026M01", "2026M02", "2026M03", "2026M04", "2026M05", "2026M06"][at]}`,
      value,
    ]),
  ),
};

describe("the summary", () => {
  test("tells title, unit, period, highest, lowest, first, latest and its change on the year before", () => {
    expect(summaryOf({ figure: exampleFigure(), cube: exampleCube(year), language: "da" })).toBe(
      "Ledigheden er steget en smule siden foråret 2025. Bruttoledige, fuldtidspersoner. Aarhus, juni 2025 – juni 2026. " +
        "Aarhus: højest 770 fuldtidspersoner (foreløbigt) juni 2026; lavest 680 fuldtidspersoner oktober 2025; " +
        "først 700 fuldtidspersoner juni 2025; senest 770 fuldtidspersoner (foreløbigt) juni 2026; " +
        "ændring siden juni 2025 +70 (10,0 pct.).",
    );
  });

  test("in English too", () => {
    expect(summaryOf({ figure: exampleFigure(), cube: exampleCube(year), language: "en" })).toContain(
      "lowest 680 full-time persons October 2025; first 700 full-time persons June 2025",
    );
  });

  test("compares across a break that can be bridged, also where another one is told of another indicator", () => {
    const notes = [
      { ...exampleBreak, bridgeable: true },
      { ...exampleBreak, indicator: "employees" },
    ];
    const text = summaryOf({ figure: exampleFigure(), cube: exampleCube({ ...year, notes }), language: "da" });
    expect(text).toContain("ændring siden juni 2025 +70 (10,0 pct.)");
  });

  test("does not compare a year with one that a break lies inside of", () => {
    const instead = { "751|2024": 100, "751|2025": 110, "751|2026": 120 };
    const cube = exampleCube({ codes: ["751"], from: "2024", to: "2026", instead, notes: [exampleBreak] });
    const text = summaryOf({ figure: exampleFigure(), cube, language: "da" });
    expect(text).toContain("senest 120 fuldtidspersoner 2026; ingen sammenligning over databruddet juli 2025");
  });

  test("does not compare across a break", () => {
    const cube = exampleCube({ ...year, notes: [exampleBreak] });
    const text = summaryOf({ figure: exampleFigure(), cube, language: "da" });
    expect(text).toContain("ingen sammenligning over databruddet juli 2025");
    expect(text).not.toContain("ændring siden");
  });

  test("tells how many cells are hidden, and that figures are not real", () => {
    const cube = exampleCube({
      ...year,
      mode: "demo",
      instead: { ...year.instead, "751|2025M07": "suppressed", "751|2025M08": "suppressed" },
    });
    const text = summaryOf({ figure: exampleFigure(), cube, language: "da" });
    expect(text).toContain("Demonstrationsdata (syntetiske).");
    expect(text).toContain("2 celler er ikke vist af hensyn til diskretion.");
  });

  test("of areas tells the highest and the lowest", () => {
    const cube = exampleCube({
      codes: ["751", "825"],
      from: "2026M06",
      to: "2026M06",
      instead: { "751|2026M06": 7420, "825|2026M06": 1 },
    });
    expect(summaryOf({ figure: exampleFigure("bar"), cube, language: "da" })).toContain(
      "Bruttoledige: højest 7.420 fuldtidspersoner, Aarhus; lavest 1 fuldtidsperson, Læsø.",
    );
  });
});

describe("the words around a figure", () => {
  test("the source line names agency, table, days and version", () => {
    const cube = exampleCube();
    expect(sourceText(cube, "da")).toBe(
      "Kilde: Danmarks Statistik, AUS08, opdateret 28-08-2026, næste 30-09-2026. Version 142.",
    );
    expect(sourceText(cube, "en")).toBe(
      "Source: Statistics Denmark, AUS08, updated 2026-08-28, next 2026-09-30. Version 142.",
    );
  });

  test("a subtitle of the figure's own comes first, and the title is not said twice", () => {
    const cube = exampleCube({ codes: ["751"], from: "2025", to: "2026" });
    const own = exampleFigure("line", { subtitle: { da: "Egen", en: "Own" } });
    expect(subtitleText(own, cube, "da")).toBe("Egen");
    const named = exampleFigure("line", { title: { da: "Bruttoledige", en: "Gross unemployed" } });
    expect(subtitleText(named, cube, "da")).toBe("Fuldtidspersoner. Aarhus, 2025 – 2026");
  });

  test("notes come with the weightiest first, periods as they are read and carried years as one", () => {
    const cube = exampleCube({
      notes: [
        { code: "definition", text: { da: "Opgjort efter bopæl.", en: "By residence." } },
        { code: "carried-denominator", values: { year: 2023 } },
        { code: "carried-denominator", values: { year: 2024 } },
        { code: "partial-period", values: { period: "2026K3" } },
        exampleBreak,
      ],
    });
    expect(noteSentences(cube, "da")).toEqual([
      "Databrud juli 2025: kontanthjælpsreformen samlede tre ydelser i én.",
      "3. kvartal 2026 er ikke med: ikke alle dens perioder er offentliggjort.",
      "Nævneren er fra 2023–2024, den seneste offentliggjorte.",
      "Opgjort efter bopæl.",
    ]);
  });
});

describe("the tooltip", () => {
  const text = (at: number, cube = exampleCube(year)) =>
    tooltipHtml(prepare({ figure: exampleFigure(), cube, language: "da" }), at, "da").replace(/<svg.*?<\/svg>/g, "");

  test("has the exact figure, its unit, period and standing", () => {
    expect(text(12)).toBe(
      '<table class="chart-tip"><caption>juni 2026</caption><tr><th scope="row"> Aarhus</th><td>770 fuldtidspersoner, foreløbigt</td></tr></table>',
    );
  });

  test("tells why there is no figure", () => {
    const cube = exampleCube({ ...year, instead: { ...year.instead, "751|2025M07": "suppressed" } });
    expect(text(1, cube)).toContain("<td>ikke vist af hensyn til diskretion</td>");
  });

  test("a name cannot become markup", () => {
    const cube = exampleCube(year);
    cube.axes[1]!.members[0]!.label = { da: '<img src=x onerror="a()">', en: "x" };
    expect(text(0, cube)).toContain("&lt;img src=x onerror=&quot;a()&quot;&gt;");
    expect(text(0, cube)).not.toContain("<img");
  });
});
