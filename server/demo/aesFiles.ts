import { casesByArea, compensation, decisions, followed, newCases, processingTimes } from "./aesTables.ts";
import { csvFile, type Sheet, workbook } from "./workbook.ts";
import type { InboxFile } from "./inbox.ts";

const csv = (rows: (day: string) => Sheet["rows"]): InboxFile["bytes"] => {
  return ({ clock }) => csvFile(rows(clock.slice(0, 10)), { delimiter: ";", decimal: ",", encoding: "windows-1252" });
};

/** What AES lays in the inbox: its statistics as CSV, the amounts as a workbook with a title over the heads. */
export const aesFiles: readonly InboxFile[] = [
  { name: "aes_nye_sager.csv", bytes: csv(newCases) },
  { name: "aes_sager_region.csv", bytes: csv(casesByArea) },
  { name: "aes_afgoerelser.csv", bytes: csv(decisions) },
  { name: "aes_aargange.csv", bytes: csv(followed) },
  { name: "aes_sagsbehandlingstid.csv", bytes: csv(processingTimes) },
  {
    name: "aes_erstatning.xlsx",
    bytes: ({ clock }) =>
      workbook([
        {
          name: "Erstatning",
          rows: [["Tilkendt erstatning (demonstrationsdata), mio. kr."], [], ...compensation(clock.slice(0, 10))],
        },
      ]),
  },
];
