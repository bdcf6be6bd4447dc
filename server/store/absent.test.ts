import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { unlessAbsent } from "./absent.ts";

test("a file that is not there is nothing; one that cannot be read is told of", async () => {
  expect(await readFile("no/such/file", "utf8").catch(unlessAbsent("nothing"))).toBe("nothing");
  await expect(readFile(import.meta.dirname, "utf8").catch(unlessAbsent("nothing"))).rejects.toThrow("EISDIR");
});
