import type { InboxFile } from "./inbox.ts";
import { answersOf, type Group, groups, questions, rounds } from "./nfaFigures.ts";
import { type Typed, workbook } from "./workbook.ts";

const all = "I alt";
const heads = [
  "Stressede ofte eller hele tiden, pct.",
  "Udsat for vold eller trusler, pct.",
  "Hårdt fysisk arbejde, pct.",
  "Smerter flere gange om ugen, pct.",
];

/** Groups of too few have a bullet for each figure. */
const shown = (value: number | null): Typed => value ?? "•";

const keysOf = ({ way, word }: Group) => (["sex", "age", "industry"] as const).map((one) => (one === way ? word : all));

/** NFA's closed survey "Arbejdsmiljø og Helbred": the same file each time. */
export const nfaFiles: readonly InboxFile[] = [
  {
    name: "nfa_arbejdsmiljoe_og_helbred.xlsx",
    bytes: () =>
      workbook([
        {
          name: "Svar",
          rows: [
            ["Runde", "Køn", "Alder", "Branche", ...heads, "Svarpersoner"],
            ...rounds.flatMap((round) =>
              groups.map((group) => {
                const answers = answersOf(round, group);
                return [
                  round,
                  ...keysOf(group),
                  ...questions.map((question) => shown(answers[question])),
                  shown(answers.respondents),
                ];
              }),
            ),
          ],
        },
      ]),
  },
];
