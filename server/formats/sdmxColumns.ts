/** A column of an SDMX-CSV: its id, its name, whether code and label share it, and the column of its labels. */
export type SdmxColumn = { id: string; label: string | null; joined: boolean; labelAt: number | null };

/** Columns that identify the message or the series, not the observation: SDMX-CSV 1.0, SDMX-CSV 2.0, Eurostat's and the ECB's own. */
export const envelope = new Set([
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "KEY",
  "SERIES_KEY",
  "OBS_KEY",
  "LAST UPDATE",
]);

/** A column's id without its name, in capitals. */
export const idIn = (name: string): string => bare(name.split(":")[0] ?? "").toUpperCase();

const bare = (name: string): string => name.replace(/\[.*\]$/, "").trim();

/** The columns of a header, null for one that holds the labels of the column before it. The first line tells whether codes and labels share a column where the header does not. */
export const sdmxColumns = (header: string[], first: string[]): (SdmxColumn | null)[] => {
  const paired = pairedFrom(header);
  const isJoined = paired === null && holdsLabels(header, first);
  return header.map((name, at) => {
    const hasLabels = paired !== null && at >= paired;
    if (hasLabels && (at - paired) % 2 === 1) return null;
    // A time of day has colons of its own.
    const isTime = idIn(name) === "TIME_PERIOD";
    const [, id = bare(name), label = null] = /^([^\s:]+)\s*:\s*(.+)$/.exec(name) ?? [];
    if (label !== null) return { id, label, joined: !isTime, labelAt: null };
    if (hasLabels) return { id, label: header[at + 1] ?? null, joined: false, labelAt: at + 1 };
    return { id, label, joined: isJoined && !isTime, labelAt: null };
  });
};

/** Where the pairs of code and name columns begin, or null. They are there when STRUCTURE_NAME is, or when every second column is named in words. */
const pairedFrom = (header: string[]): number | null => {
  const upper = header.map((name) => name.toUpperCase());
  const first = upper.findIndex((name) => !envelope.has(idIn(name)));
  const isAtCode = (name: string): boolean => upper.includes(name) && (upper.indexOf(name) - first) % 2 === 0;
  if (first === -1 || !isAtCode("OBS_VALUE") || !isAtCode("TIME_PERIOD")) return null;
  const names = header.slice(first).filter((_, at) => at % 2 === 1);
  const areWords = names.every((name) => /^\p{Lu}.*[\p{Ll} ]/u.test(name));
  return upper.includes("STRUCTURE_NAME") || areWords ? first : null;
};

/** Whether every code of the first line is followed by its label, as in "A: Annual". */
const holdsLabels = (header: string[], first: string[]): boolean => {
  const ids = header.map(idIn);
  const codes = first.filter((_, at) => {
    const id = ids[at] ?? "";
    return at < ids.indexOf("OBS_VALUE") && id !== "TIME_PERIOD" && !envelope.has(id);
  });
  return codes.length > 1 && codes.every((text) => /^[^\s:]+: ?\S/.test(text.trim()));
};
