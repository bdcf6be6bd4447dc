import type { CellStatus, Cube } from "#shared/cube.ts";
import type { Words } from "#shared/words.ts";
import type { Still } from "../../data/still.ts";

export type State = { id: string; label: Words; still: Still };

const words = (da: string, en: string): Words => ({ da, en });

const withStatus = (cube: Cube, standing: (at: number, count: number) => CellStatus | null): Cube => {
  const marks = cube.value.map((_, at) => standing(at, cube.value.length));
  return {
    ...cube,
    value: cube.value.map((value, at) => (marks[at] === null || marks[at] === "provisional" ? value : null)),
    status: Object.fromEntries(marks.flatMap((mark, at) => (mark === null ? [] : [[String(at), mark]]))),
  };
};

/** Some cells hidden, some missing, the newest provisional. */
const partial = (cube: Cube): Cube =>
  withStatus(cube, (at, count) => {
    if (at >= count - 2) return "provisional";
    if (at >= 6 && at < 9) return "suppressed";
    return at >= 14 && at < 17 ? "missing" : null;
  });

const empty = (cube: Cube): Cube => ({
  ...cube,
  axes: cube.axes.map((axis) => (axis.dimension === "time" ? { ...axis, members: [] } : axis)),
  value: [],
  status: {},
});

/** Every state a figure may be met in, made from one real answer. */
export const statesOf = (cube: Cube): readonly State[] => [
  { id: "whole", label: words("Hele figuren", "The whole figure"), still: { cube } },
  {
    id: "partial",
    label: words("Delvis: skjulte, manglende og foreløbige tal", "Partial: hidden, missing and provisional figures"),
    still: { cube: partial(cube) },
  },
  {
    id: "hidden",
    label: words("Alt er skjult", "All is hidden"),
    still: { cube: withStatus(cube, () => "suppressed") },
  },
  {
    id: "empty",
    label: words("Tom: ingen tal i udsnittet", "Empty: nothing in the selection"),
    still: { cube: empty(cube) },
  },
  { id: "waiting", label: words("På vej", "On its way"), still: "waiting" },
  {
    id: "refused",
    label: words("Afvist", "Refused"),
    still: { trouble: { kind: "refusal", code: "unknown-indicator", values: { id: "vejret" } } },
  },
  {
    id: "fault",
    label: words("Fejl hos os", "A fault of ours"),
    still: { trouble: { kind: "fault", reference: "0000-0000" } },
  },
  { id: "offline", label: words("Uden forbindelse", "Offline"), still: { trouble: { kind: "no-contact" } } },
];
