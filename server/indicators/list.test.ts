import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { loadIndicators } from "./list.ts";

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function folderWith(place: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "indicators-"));
  made.push(folder);
  await mkdir(join(folder, "ledighed"));
  await writeFile(join(folder, "ledighed", place), text);
  return folder;
}

test("a file dropped in a theme's folder is an indicator", async () => {
  const folder = await folderWith("one.ts", 'export default { id: "one", theme: "ledighed", measure: {} };');
  expect((await loadIndicators(folder)).map(({ id }) => id)).toEqual(["one"]);
});

test("a file whose id is not its name stops the start", async () => {
  const folder = await folderWith("one.ts", 'export default { id: "two", theme: "ledighed", measure: {} };');
  await expect(loadIndicators(folder)).rejects.toThrow("ledighed/one.ts declares the id two");
});

test("a file in another theme's folder stops the start", async () => {
  const folder = await folderWith("one.ts", 'export default { id: "one", theme: "ydelser", measure: {} };');
  await expect(loadIndicators(folder)).rejects.toThrow("ledighed/one.ts declares the theme ydelser");
});

test("a file that exports no indicator stops the start", async () => {
  const folder = await folderWith("one.ts", "export const one = 1;");
  await expect(loadIndicators(folder)).rejects.toThrow("ledighed/one.ts exports no indicator as default");
});
