import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { officialPlane } from "./official.ts";
import { municipalityCodes, type Origin, outlinesText, root } from "./outlines.ts";
import { packagedOrigin, packagedPlane } from "./packaged.ts";
import { OutlineTrouble } from "./trouble.ts";

/** Largest the file may be when sent, in bytes: a map is to open as fast as a line. */
const most = 60_000;
const target = resolve(root, "shared/chart/outlines.json");

async function written(file: string | undefined, origin: Partial<Origin>): Promise<string> {
  if (file === undefined) return outlinesText(await packagedPlane(), packagedOrigin);
  if (!existsSync(file)) throw new OutlineTrouble(`There is no file ${file}.`);
  const { source = basename(file), licence } = origin;
  if (licence === undefined) throw new OutlineTrouble("Say under what terms the outlines may be used: --licence=…");
  return outlinesText(officialPlane(readFileSync(file, "utf8"), municipalityCodes()), { source, licence });
}

const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

try {
  const [source, licence] = [option("source"), option("licence")];
  const file = process.argv.slice(2).find((word) => !word.startsWith("--"));
  const text = await written(file, { ...(source ? { source } : {}), ...(licence ? { licence } : {}) });
  const size = gzipSync(text, { level: 9 }).length;
  if (size > most) throw new OutlineTrouble(`The outlines are ${size} bytes when sent, where ${most} are allowed.`);
  writeFileSync(target, text);
  console.log(`${relative(root, target)}: ${municipalityCodes().size} municipalities, ${size} bytes when sent.`);
} catch (error) {
  if (!(error instanceof OutlineTrouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
