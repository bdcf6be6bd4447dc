import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { AuditLine } from "#server/audit/chain.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { openQualityLog } from "#server/store/qualityLog.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { goodLines, type Line, townSource, written } from "./fixtures/townSource.ts";
import type { Approval } from "./findings.ts";
import { rollBack, type RollbackFault } from "./rollback.ts";
import { run } from "./run.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const approval: Approval = { by: "Anna Jensen", reason: "kilden har trukket tallene tilbage" };
const effects = {
  fetch: () => Promise.reject(new Error("no network in tests")),
  now: () => new Date("2026-09-15T07:00:00Z"),
  ticks: () => 0,
  sleep: () => Promise.resolve(),
  random: () => 0.5,
  signal: new AbortController().signal,
};
const clock = "2026-09-15T09:00:00+02:00";

async function town() {
  const dataDir = await mkdtemp(join(tmpdir(), "overblik-rollback-"));
  folders.push(dataDir);
  const lines: AuditLine[] = [];
  const record = (line: AuditLine) => {
    lines.push(line);
    return Promise.resolve();
  };
  const locked = async <Made>(
    work: (lock: NonNullable<Awaited<ReturnType<typeof takeWriteLock>>>) => Promise<Made>,
  ) => {
    const lock = await takeWriteLock(dataDir);
    if (!lock) throw new Error("locked");
    return work(lock).finally(() => lock.release());
  };
  const takeIn = (given: readonly Line[], passes: Approval | null = null) => {
    const source = townSource(() => written(given));
    const supply = { kind: "address" as const, source, baseUrl: "https://example.org", token: null, refetch: true };
    const plan = { dataDir, mode: "demo" as const, clock, declared: [source], supplies: [supply], approval: passes };
    const progress = { start: () => {}, step: () => {}, done: () => {}, stop: () => {} };
    return locked((lock) => run(plan, { effects, progress, lock, record }));
  };
  const back = () =>
    locked((lock) =>
      rollBack({ dataDir, mode: "demo", clock, dataset: "town-t1", approval }, { effects, lock, record }),
    );
  const served = async () => (await publishedGeneration(dataDir))?.releases[0];
  return { dataDir, lines, takeIn, back, served };
}

const raised = (by: number) =>
  goodLines.map(([area, month, measure, value]): Line => [
    area,
    month,
    measure,
    (value ?? 0) + (measure === "Pct" ? 0 : by),
  ]);

test("the release before is served again by a new generation, by name and with reason, and nothing is deleted", async () => {
  const { dataDir, lines, takeIn, back, served } = await town();
  await takeIn(goodLines);
  const first = await served();
  await takeIn(raised(3));
  const second = await served();
  expect(second?.id).not.toBe(first?.id);
  const generation = await back();
  expect(generation.number).toBe(3);
  expect(await served()).toEqual({ ...first, rollback: { ...approval, withdrawn: [second?.id] } });
  expect(lines.at(-1)).toEqual({
    actor: "Anna Jensen",
    role: "system",
    action: "rollback",
    subject: "town-t1",
    generation: 3,
    detail: { from: second?.id, to: first?.id },
  });
  expect((await readdir(join(dataDir, "releases"))).filter((name) => name.endsWith(".parquet"))).toHaveLength(2);
});

test("what was taken back does not come again by itself, only when a person approves it", async () => {
  const { takeIn, back, served } = await town();
  await takeIn(goodLines);
  const first = (await served())?.id;
  await takeIn(raised(3));
  const second = (await served())?.id;
  await back();
  const again = await takeIn(raised(3));
  expect(again.tables.map(({ outcome, findings }) => [outcome, findings.map(({ code }) => code)])).toEqual([
    ["unchanged", ["withdrawn"]],
  ]);
  expect([again.isPublished, (await served())?.id]).toEqual([false, first]);
  await takeIn(raised(3), { by: "Bo Nielsen", reason: "kilden har bekræftet tallene" });
  expect(await served()).toMatchObject({ id: second, approval: { by: "Bo Nielsen" } });
  expect((await served())?.rollback).toBeUndefined();
});

test("new bytes are published as ever after a rollback", async () => {
  const { takeIn, back, served } = await town();
  await takeIn(goodLines);
  await takeIn(raised(3));
  await back();
  await takeIn(raised(2));
  expect((await served())?.rollback).toBeUndefined();
});

test("a second rollback goes one release further back", async () => {
  const { takeIn, back, served } = await town();
  const ids: (string | undefined)[] = [];
  for (const by of [0, 1, 2]) {
    await takeIn(raised(by));
    ids.push((await served())?.id);
  }
  await back();
  await back();
  expect(await served()).toMatchObject({ id: ids[0], rollback: { withdrawn: [ids[2], ids[1]] } });
});

test("there is nothing to go back to where there is one release, or none", async () => {
  const { takeIn, back } = await town();
  const fault = (cause: RollbackFault) => cause.message;
  expect(await back().catch(fault)).toBe("Datasættet town-t1 vises ikke, så der er intet at rulle tilbage.");
  await takeIn(goodLines);
  expect(await back().catch(fault)).toBe("Der er ingen tidligere udgave af town-t1.");
});

test("each run that looks at a table leaves the results of its checks", async () => {
  const { dataDir, takeIn } = await town();
  await takeIn(goodLines);
  await takeIn(goodLines);
  await takeIn(raised(900_000));
  const runs = (await openQualityLog(dataDir).runs()).get("town-t1");
  expect(runs?.map(({ outcome }) => outcome)).toEqual(["stopped", "published"]);
  expect(runs?.[0]?.checks.find(({ id }) => id === "unit")).toMatchObject({ level: "stop", count: 1 });
  expect(runs?.[1]?.checks.find(({ id }) => id === "jump")?.level).toBe("skipped");
  expect(runs?.[1]?.findings.map(({ code, check }) => [check, code])).toEqual([["periods", "late-first-period"]]);
});
