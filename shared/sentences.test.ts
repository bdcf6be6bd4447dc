import { describe, expect, test } from "vitest";
import { noteText } from "./sentences.ts";

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

  test("about something without a singular is as it was", () => {
    expect(noteText({ code: "capped", values: { shown: 1, total: 9, count: 1 } }, "da")).toBe("1 af 9 vist.");
  });
});
