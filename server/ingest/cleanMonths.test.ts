import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanMonth, clocksOf } from "./damage/cleanMonths.testing.ts";

/** An interface and an agency's files here; every source through 24 months with `npm run assure -- months`. */
const sources = ["dst", "aes"];
let dataDir = "";
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "overblik-months-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("three months of honest figures in a row raise no alarm, and each brings new figures", async () => {
  for (const clock of clocksOf(3)) {
    const { findings, published } = await cleanMonth(dataDir, clock, sources);
    expect(findings.map(({ dataset, code, reason }) => `${clock} ${dataset} ${code}: ${reason}`)).toEqual([]);
    expect(published).toBeGreaterThan(0);
  }
}, 300_000);
