import { membersOf } from "#server/dimensions/breakdowns.ts";
import { periodsBetween } from "#shared/period.ts";
import type { InboxFile } from "./inbox.ts";
import { recruitmentIn, recruitmentRule, surveyIndustries } from "./starRecruitment.ts";
import { csvFile } from "./workbook.ts";
import { lastBy } from "./worldCalendar.ts";

const months = ["marts", "juni", "september", "december"];

const roundOf = (quarter: string) => `${months[Number(quarter.at(-1)) - 1]} ${quarter.slice(0, 4)}`;

const nameOf = (letter: string) =>
  membersOf("industry").find(({ code }) => code === `db07-19.${letter}`)?.label.da ?? letter;

const heads = [
  "Runde",
  "Branche",
  "Rekrutteringsforsøg",
  "Forgæves rekrutteringsforsøg",
  "Forgæves rekrutteringsrate, pct.",
];

/** STAR's recruitment survey by industry, every round that is out. */
export const starFiles: readonly InboxFile[] = [
  {
    name: "star_rekrutteringssurvey_branche.csv",
    bytes: ({ clock }) =>
      csvFile(
        [
          heads,
          ...periodsBetween(recruitmentRule.first, lastBy(recruitmentRule, clock)).flatMap((quarter) =>
            [null, ...surveyIndustries].map((industry) => {
              const { attempts = 0, failed = 0 } = recruitmentIn(industry, quarter) ?? {};
              const rate = Math.round((failed / attempts) * 1000) / 10;
              return [roundOf(quarter), industry === null ? "Alle brancher" : nameOf(industry), attempts, failed, rate];
            }),
          ),
        ],
        { delimiter: ";", decimal: ",", encoding: "utf-8" },
      ),
  },
];
