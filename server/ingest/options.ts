import { parseArgs } from "node:util";
import type { Approval } from "./findings.ts";

export type Options = {
  /** Ids of the sources asked for; empty is all. */
  sources: readonly string[];
  /** Another base address, or a folder of files. */
  from: { url: string } | { folder: string } | null;
  approval: Approval | null;
  /** Files to show an import of; none stands for those in the inbox. Null where figures are to be taken in. */
  preview: readonly string[] | null;
  /** The dataset whose previous release is to be served again; null where figures are to be taken in. */
  rollback: string | null;
  /** Takes figures in by the sources' calendar until it is told to stop. */
  schedule: boolean;
  /** Loads a new demonstration store with the monthly editions before its clock as well. */
  history: boolean;
};

/** What a run is told of where figures come from, and who lets them pass. */
export type Asked = Pick<Options, "sources" | "from" | "approval">;

/** Arguments that cannot be used, in one sentence. */
export class OptionsFault extends Error {}

export const usage =
  "npm run ingest -- [kilde …] [--from ADRESSE-eller-mappe] [--approve NAVN --reason TEKST] [--preview [FIL …]] [--rollback DATASÆT] [--schedule] [--history]";

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string" },
        approve: { type: "string" },
        reason: { type: "string" },
        preview: { type: "boolean" },
        rollback: { type: "string" },
        schedule: { type: "boolean" },
        history: { type: "boolean" },
      },
    });
  } catch {
    throw new OptionsFault(`Argumenterne kan ikke læses. Brug: ${usage}`);
  }
}

/** The command line of ingest. Throws `OptionsFault`. */
export function optionsOf(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const strangers = positionals.filter((name) => !known.includes(name));
  const [stranger] = values.preview ? [] : strangers;
  if (stranger !== undefined) throw new OptionsFault(`Kilden ${stranger} findes ikke. Vælg af: ${known.join(", ")}.`);
  const { from } = values;
  const [by, reason] = [values.approve?.trim(), values.reason?.trim()];
  if (values.approve !== undefined || values.reason !== undefined) {
    if (!by || !reason) throw new OptionsFault("En godkendelse kræver både --approve NAVN og --reason TEKST.");
  }
  if (values.preview && (from !== undefined || by)) throw new OptionsFault("--preview står alene med sine filer.");
  const { rollback } = values;
  if (rollback !== undefined && !by) throw new OptionsFault("--rollback kræver --approve NAVN og --reason TEKST.");
  if (rollback !== undefined && (values.preview || from !== undefined || positionals.length > 0))
    throw new OptionsFault("--rollback står alene med datasættet og godkendelsen.");
  const { schedule = false, history = false } = values;
  const isAlone = !by && from === undefined && !values.preview && positionals.length === 0;
  if ((schedule || history) && (!isAlone || (schedule && history)))
    throw new OptionsFault(`${schedule ? "--schedule" : "--history"} står alene.`);
  return {
    sources: positionals.filter((name) => known.includes(name)),
    from: from === undefined ? null : /^https?:\/\//.test(from) ? { url: from.replace(/\/+$/, "") } : { folder: from },
    approval: by && reason ? { by, reason } : null,
    preview: values.preview ? strangers : null,
    rollback: rollback ?? null,
    schedule,
    history,
  };
}
