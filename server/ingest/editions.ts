/** How many monthly editions the demonstration begins with, the newest at its own clock: as many as a minute has room for. */
const editions = 2;

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** The same time of day some months before, on the 28th where the day is later than every month has. Keeps its offset. */
function monthsBefore(clock: string, months: number): string {
  const [year = 0, month = 1, day = 1] = clock.slice(0, 10).split("-").map(Number);
  const count = year * 12 + month - 1 - months;
  const date = [Math.floor(count / 12), twoDigits((count % 12) + 1), twoDigits(Math.min(day, 28))].join("-");
  return months === 0 ? clock : `${date}${clock.slice(10)}`;
}

/** The clocks of the monthly editions that a new demonstration store is loaded with, oldest first. */
export const editionClocks = (clock: string, count: number = editions): string[] =>
  Array.from({ length: count }, (_, at) => monthsBefore(clock, count - 1 - at));
