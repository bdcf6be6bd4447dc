import { dayInDenmark } from "#shared/day.ts";
import { readCalendar, type ReleaseCalendar } from "#server/store/calendar.ts";
import type { Source } from "#server/sources/define.ts";
import { ingestOnce, type Making } from "./once.ts";
import { exitCodeOf, reportText } from "./report.ts";
import type { LastLook, NextLook, Scheduled } from "./schedule.ts";
import { keepLooking, type Looked } from "./scheduleLoop.ts";

/** All sources whose tables are laid in the inbox are looked for together. */
const inbox = "inbox";

const isLaid = ({ contracts }: Source) => contracts !== undefined;

/** The day a table's next figures come by its source's own word; none where it has named none after those it has. */
const announcedOf = ({ updatedAt, nextUpdate }: ReleaseCalendar["datasets"][string]): string[] => {
  const isToCome = nextUpdate !== null && (updatedAt === null || dayInDenmark(nextUpdate) > dayInDenmark(updatedAt));
  return isToCome ? [nextUpdate] : [];
};

/** What the plan is made of: the sources that can be looked at, what they have announced, and their last looks. */
export function scheduledOf(
  sources: readonly Source[],
  { sources: looks, datasets }: ReleaseCalendar,
): { calendar: Scheduled[]; lastLooks: Record<string, LastLook> } {
  const asked = sources.filter(({ address }) => address !== null);
  const laid = sources.filter(isLaid).map(({ id }) => id);
  const calendar = asked.map(({ id }): Scheduled => {
    const own = Object.values(datasets).filter(({ source }) => source === id);
    return { id, kind: "address", announced: [...new Set(own.flatMap(announcedOf))].toSorted() };
  });
  const seen = laid.flatMap((id) => looks[id] ?? []).toSorted((a, b) => (a.lookedAt < b.lookedAt ? -1 : 1));
  const oldest = seen.length === laid.length ? seen[0] : undefined;
  return {
    calendar: laid.length > 0 ? [...calendar, { id: inbox, kind: "files", announced: [] }] : calendar,
    lastLooks: { ...looks, ...(oldest ? { [inbox]: oldest } : {}) },
  };
}

/** Takes in what the sources publish, by their own calendar, until it is told to stop. `tell` is told of each look that changed or found something. */
export async function followCalendar(making: Making, tell: (text: string) => void): Promise<void> {
  const { env, sources, effects, wall } = making;
  const laid = sources.filter(isLaid).map(({ id }) => id);
  const look = async ({ source, why }: NextLook): Promise<Looked> => {
    const asked = { sources: source === inbox ? laid : [source], from: null, approval: null };
    const report = await ingestOnce(making, asked);
    if (!report) return "busy";
    if (report.isPublished || exitCodeOf(report) !== 0)
      tell(`${wall().toISOString()} ${source} (${why})\n${reportText(report)}`);
    return report.isReached ? "answered" : "unanswered";
  };
  await keepLooking({
    known: async () => scheduledOf(sources, await readCalendar(env.DATA_DIR)),
    look,
    now: wall,
    sleep: effects.sleep,
    signal: effects.signal,
    onFault: (sentence, cause) => tell(`${wall().toISOString()} ${sentence}: ${String(cause)}`),
  });
}
