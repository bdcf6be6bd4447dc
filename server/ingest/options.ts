import { parseArgs } from "node:util";
import type { Approval } from "./findings.ts";

export type Options = {
  /** Ids of the sources asked for; empty is all. */
  sources: readonly string[];
  /** Another base address, or a folder of files. */
  from: { url: string } | { folder: string } | null;
  approval: Approval | null;
};

/** Arguments that cannot be used, in one sentence. */
export class OptionsFault extends Error {}

export const usage = "npm run ingest -- [kilde …] [--from ADRESSE-eller-mappe] [--approve NAVN --reason TEKST]";

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: "string" }, approve: { type: "string" }, reason: { type: "string" } },
    });
  } catch {
    throw new OptionsFault(`Argumenterne kan ikke læses. Brug: ${usage}`);
  }
}

/** The command line of ingest. Throws `OptionsFault`. */
export function optionsOf(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const stranger = positionals.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new OptionsFault(`Kilden ${stranger} findes ikke. Vælg af: ${known.join(", ")}.`);
  const { from } = values;
  const [by, reason] = [values.approve?.trim(), values.reason?.trim()];
  if (values.approve !== undefined || values.reason !== undefined) {
    if (!by || !reason) throw new OptionsFault("En godkendelse kræver både --approve NAVN og --reason TEKST.");
  }
  return {
    sources: positionals,
    from: from === undefined ? null : /^https?:\/\//.test(from) ? { url: from.replace(/\/+$/, "") } : { folder: from },
    approval: by && reason ? { by, reason } : null,
  };
}
