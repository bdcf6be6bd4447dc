import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { calm, csvOf, good, goodRows, newFolder, ran, townOf } from "./fixtures/inboxTown.ts";
import { previews } from "./previewFiles.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await newFolder();
  await mkdir(join(dataDir, "inbox"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const contents = async () => (await readdir(dataDir, { recursive: true })).toSorted();

async function shown(files: Readonly<Record<string, string>>, where = "files") {
  await mkdir(join(dataDir, where), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(dataDir, where, name), text);
  const before = await contents();
  const paths = where === "inbox" ? [] : Object.keys(files).map((name) => join(dataDir, where, name));
  const told = await previews({ dataDir, inbox: join(dataDir, "inbox"), sources: [townOf()], files: paths }, calm);
  expect(await contents()).toEqual(before);
  return { ...told, lines: told.text.split("\n") };
}

test("a preview tells columns, rows, periods and what would be new", async () => {
  const { lines, isStopped } = await shown({ "by_ulykker.csv": good });
  expect(lines[0]).toMatch(/^Forhåndsvisning af by_ulykker\.csv · [\d.]+ byte · SHA-256 [0-9a-f]{64}$/);
  expect(lines.slice(1)).toEqual([
    "Filaftale: town-accidents · Ulykker i byen (Byen)",
    "Kolonner: 5 af 5 aftalte",
    "  År · periode · tekst",
    "  Kommune · område · tekst",
    "  Køn · køn · tekst",
    "  Anmeldelser · mål (anmeldelser) · helt tal",
    "  Incidens · mål · tal",
    "Rækker: 27 · perioder: 2022–2024 (3)",
    "  »2022« »Hele landet« »I alt« »8000« »100,5«",
    "  »2022« »Hele landet« »Mænd« »4000« »110,5«",
    "  »2022« »Hele landet« »Kvinder« »4000« »90«",
    "Sammenligning: intet vises i dag; 54 nye celler.",
    "Fund: ingen",
    "Filen ville blive offentliggjort. Intet er taget ind.",
  ]);
  expect(isStopped).toBe(false);
});

test("beside what is served it tells cells added, changed and gone", async () => {
  await writeFile(join(dataDir, "inbox/by_ulykker.csv"), good);
  await ran(dataDir);
  const other = csvOf([
    ...goodRows.filter(([year, area, sex]) => `${year} ${area} ${sex}` !== "2022 Ærø Kvinder"),
    ["2025", "Hele landet", "I alt", 8003, ":"],
  ]).replace("2023;København;Mænd;601", "2023;København;Mænd;1611");
  const { lines } = await shown({ "by_ulykker.csv": other });
  const from = lines.findIndex((line) => line.startsWith("Mod den viste udgave (town-accidents-"));
  expect(lines[from]).toContain("54 celler, 2 nye, 1 ændrede, 2 væk");
  expect(lines.slice(from + 1, from + 6)).toEqual([
    "  + incidence · 000 · TOT · 2025: (tom)",
    "  + reports · 000 · TOT · 2025: 8.003",
    "  ~ reports · 101 · M · 2023: 601 → 1.611",
    "  - incidence · 492 · K · 2022: 90",
    "  - reports · 492 · K · 2022: 20",
  ]);
});

test("other columns and unknown codes are told, and that the file would be stopped", async () => {
  const renamed = await shown({ "by_ulykker.csv": good.replace("Anmeldelser", "Ulykker") });
  expect(renamed.lines).toContain("Kolonner: 4 af 5 aftalte, 1 for meget");
  expect(renamed.lines).toContain("  Anmeldelser · mål (anmeldelser) · helt tal · MANGLER");
  expect(renamed.lines).toContain("  »Ulykker« · IKKE AFTALT");
  expect(renamed.lines.at(-1)).toBe("Filen ville blive stoppet. Intet er taget ind.");
  expect(renamed.isStopped).toBe(true);
  const moved = await shown({ "by_ulykker.csv": good.replace("2023;Ærø", "2023;Samsø") });
  expect(moved.lines).toContain("Ukendt område: »Samsø« (række 16)");
});

test("a file of another name is shown by the columns it has, and would stay in the inbox", async () => {
  const { lines, isStopped } = await shown({ "udtræk.csv": good });
  expect(lines).toContain("Filaftale: town-accidents · Ulykker i byen (Byen)");
  expect(lines.at(-1)).toContain("i indbakken ville filen blive liggende");
  expect(isStopped).toBe(true);
  const stranger = await shown({ "brev.txt": "Kære alle" });
  expect(stranger.lines.at(-1)).toContain("Filen har hverken navn eller kolonner som i en filaftale.");
});

test("a file that cannot be read, or is not there, is told in one sentence", async () => {
  const { lines } = await shown({ "by_ulykker.xlsx": good });
  expect(lines).toContain(
    "  stop unreadable · town-accidents · by_ulykker.xlsx: Filen hedder .xlsx, men er ikke en arbejdsmappe. Få en ny leverance; har kilden ændret sin form, så ret tabellens erklæring.",
  );
  const asked = { dataDir, inbox: join(dataDir, "inbox"), sources: [townOf()], files: [join(dataDir, "nix.csv")] };
  expect((await previews(asked, calm)).text).toContain("nix.csv: Filen findes ikke.");
});

test("without files it shows those of the inbox, and takes none of them", async () => {
  expect((await shown({}, "inbox")).text).toMatch(/^Indbakken .* er tom\.$/);
  const { lines } = await shown({ "by_ulykker.csv": good, "læs mig.txt": "x" }, "inbox");
  expect(lines[0]).toContain("Forhåndsvisning af by_ulykker.csv");
  expect(lines.at(-1)).toContain("unknown-file · - · læs mig.txt: Ingen filaftale har et navn som »læs mig.txt«");
});
