import { openState } from "./open.ts";

/** For a test that kills it: changes one preference again and again, and tells of each version once it is kept. */
const state = openState({
  dataDir: process.argv[2] ?? "",
  mode: "demo",
  now: () => new Date("2026-09-15T07:00:00Z"),
  newId: () => "id",
  onFault: (sentence, cause) => console.error(sentence, cause),
});

for (let version = 0; version < 100_000; version += 1) {
  const value = Array.from({ length: 24 }, () => `v${version + 1}`);
  await state.keepPreference("demo:viewer", { key: "watch", version, value }, () => Promise.resolve());
  process.send?.(version + 1);
}
