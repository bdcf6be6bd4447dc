import "./sparkline.css";

/** One point of a sparkline. A null is a gap; what is not final is drawn dashed from the point before it. */
export type SparkPoint = { value: number | null; isFinal: boolean };

const width = 150;
const height = 46;
const edge = 5;

type Place = { x: number; y: number; isFinal: boolean };

/** Points in the drawing's own measure; null where there is a gap. */
function places(points: readonly SparkPoint[]): (Place | null)[] {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = (width - 2 * edge) / Math.max(points.length - 1, 1);
  const round = (measure: number) => Math.round(measure * 10) / 10;
  return points.map(({ value, isFinal }, index) => {
    if (value === null) return null;
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return { x: round(edge + index * step), y: round(height - edge - share * (height - 2 * edge)), isFinal };
  });
}

/** The line's pieces: one for each run of final points, and a dashed one for each run that is not. */
export function pieces(points: readonly SparkPoint[]): { line: string; isDashed: boolean }[] {
  const made: { line: string; isDashed: boolean }[] = [];
  let last: Place | null = null;
  for (const place of places(points)) {
    if (place && last) {
      const open = made.at(-1);
      const isDashed = !place.isFinal;
      if (open && open.isDashed === isDashed && open.line.endsWith(`${last.x},${last.y}`))
        open.line += ` ${place.x},${place.y}`;
      else made.push({ line: `${last.x},${last.y} ${place.x},${place.y}`, isDashed });
    }
    last = place;
  }
  return made;
}

/** A line without axes, for its shape alone; the figures stand beside it in words. */
export function Sparkline({ points }: { points: readonly SparkPoint[] }) {
  const end = places(points).findLast((place) => place !== null);
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {pieces(points).map(({ line, isDashed }) => (
        <polyline key={line} points={line} className={isDashed ? "sparkline-dashed" : undefined} />
      ))}
      {end && <circle cx={end.x} cy={end.y} r="3.4" />}
    </svg>
  );
}
