import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "inspect-"));
const main = join(import.meta.dirname, "main.ts");

afterAll(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string): string => {
  writeFileSync(join(folder, file), text);
  return join(folder, file);
};

const inspect = (...words: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", main, ...words], { encoding: "utf8" });

const table = "\uFEFFOMRÅDE;TID;INDHOLD\r\n000;2023;3,6\r\n101;2024;..\r\n";

test("inspect tells format, encoding, dimensions, periods, cells and marks", () => {
  const { status, stdout } = inspect(put("a.bin", table));
  expect(status).toBe(0);
  expect(stdout).toBe(
    `format      statbank-csv
encoding    utf-8 with BOM
dimensions
  OMRÅDE · 2 · geo
  TID · 2 · time
periods     2023–2024, 2, year
units       not given
cells       2, of which 1 without a value
marks
  ..  1
warnings
  The file has 2 of the 4 combinations its codes could make.
`,
  );
});

test("inspect --csv and --json tell the same table", () => {
  const file = put("b.bin", table);
  expect(inspect(file, "--csv").stdout).toBe("OMRÅDE,TID,value,status\n000,2023,3.6,\n101,2024,,..\n");
  expect(JSON.parse(inspect(file, "--json").stdout)).toMatchObject({ format: "statbank-csv", cells: 2, missing: 1 });
});

test("a file that cannot be read ends with one sentence and 1", () => {
  expect(inspect(put("page.px", "<html><body>Log ind</body></html>"), "--csv")).toMatchObject({
    status: 1,
    stdout: "",
    stderr:
      "The file is a web page (HTML), not a statistical file; the download was probably answered by a login or error page.\n",
  });
  expect(inspect(join(folder, "missing.csv"))).toMatchObject({
    status: 1,
    stderr: `There is no file "${join(folder, "missing.csv")}".\n`,
  });
  expect(inspect()).toMatchObject({ status: 1, stderr: "Usage: npm run inspect -- FILE [--csv | --json]\n" });
});

test("a reader that stops early stops the writing quietly", () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `${at};2024;${at}`).join("\n");
  const file = put("long.csv", `OMRÅDE;TID;INDHOLD\n${rows}\n`);
  const line = `'${process.execPath}' --import tsx '${main}' '${file}' --csv | head -1; exit \${PIPESTATUS[0]}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "OMRÅDE,TID,value,status\n", stderr: "" });
});
