import { expect, test } from "vitest";
import { holdsPersons } from "./persons.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each(["x;010170-1234;y", "0101701234", '{"nr":"3112991234"}', `${"x".repeat(1024 * 1024 - 5)}010170-1234`])(
  "a civil registration number is found wherever it stands",
  (text) => {
    expect(holdsPersons(bytes(text))).toBe(true);
  },
);

test.each(["2026M05;101;1700", "0.0101701234", "9901701234", "01017012345", "+45 7220 5000", ""])(
  "%s holds none",
  (text) => {
    expect(holdsPersons(bytes(text))).toBe(false);
  },
);
