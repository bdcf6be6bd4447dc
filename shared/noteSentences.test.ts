import { describe, expect, test } from "vitest";
import { noteText } from "./noteSentences.ts";

describe("a note", () => {
  test("of one is in the singular, of none or several in the plural", () => {
    expect(noteText({ code: "suppressed", values: { count: 1 } }, "da")).toBe(
      "1 celle er ikke vist af hensyn til diskretion.",
    );
    expect(noteText({ code: "suppressed", values: { count: 3 } }, "da")).toBe(
      "3 celler er ikke vist af hensyn til diskretion.",
    );
    expect(noteText({ code: "provisional", values: { count: 1 } }, "en")).toBe(
      "The latest period is provisional and will be revised.",
    );
  });

  test("about what is computed says of what: municipalities make areas, finer parts make groupings", () => {
    const text = { da: "regioner", en: "regions" };
    expect(noteText({ code: "computed", values: { level: "region" }, text }, "da")).toBe(
      "Tal for regioner er beregnet af kommunernes offentliggjorte tal.",
    );
    const benefits = { da: "ydelsesgrupper", en: "groups of benefits" };
    expect(noteText({ code: "computed", values: { level: "group" }, text: benefits }, "da")).toBe(
      "Tal for ydelsesgrupper er beregnet af kildens finere opdeling.",
    );
  });

  test("about a group does not call its members areas", () => {
    const text = { da: "A-dagpenge, Kontanthjælp", en: "Unemployment benefit, Cash assistance" };
    expect(noteText({ code: "group", values: { count: 2 }, text }, "da")).toBe(
      "Gruppe af 2: A-dagpenge, Kontanthjælp.",
    );
  });

  test("about something without a singular is as it was", () => {
    expect(noteText({ code: "capped", values: { shown: 1, total: 9, count: 1 } }, "da")).toBe("1 af 9 vist.");
  });
});
