import { walkXml } from "./xmlText.ts";

/** Number formats that every workbook has without saying so, and that show a date or a time of day. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows a date or a time: a letter of one outside quotes, brackets and escapes. */
const showsDate = (format: string): boolean =>
  /\[[hms]+\]/i.test(format) || /[dmyhs]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ""));

/** Places (from 0) of the cell styles that show a number as a date or a time. */
export const dateStylesIn = (xml: Uint8Array | null): ReadonlySet<number> => {
  const found = new Set<number>();
  if (xml === null) return found;
  const own = new Map<number, string>();
  let place = 0;
  let isInCells = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") isInCells = true;
      else if (name === "xf" && isInCells) {
        const id = Number(attributes["numFmtId"] ?? 0);
        const format = own.get(id);
        if (format === undefined ? builtIn(id) : showsDate(format)) found.add(place);
        place += 1;
      }
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return found;
};
