import { useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { carried, writeSelection } from "#shared/selection.ts";
import { useSelection } from "../filters/useSelection.ts";
import { useText } from "../text/useText.ts";
import Callout from "../ui/Callout.tsx";
import { useTourText } from "./text.ts";
import { tourWord } from "./start.ts";
import type { Step, Tour } from "./tours.ts";
import { useTarget } from "./useTarget.ts";

/** Whether the page is the one a step is on: its address with the parts that vary filled in. */
const isOn = (step: Step, path: string): boolean => {
  const filled = step.to.replaceAll(/\{-\$(\w+)\}|\$(\w+)/g, (_, optional?: string, name?: string) => {
    const part = optional ?? name ?? "";
    return step.params?.[part] ?? "";
  });
  return filled.replace(/(?<=.)\/$/, "") === path.replace(/(?<=.)\/$/, "");
};

/** One step beside what it is about. The address holds the step: back, reload and a shared link show the same. */
export default function TourGuide({ tour, step: at }: { tour: Tour; step: number }) {
  const words = useTourText();
  const { language } = useText();
  const router = useRouter();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { selection, choose } = useSelection();
  const [skipped, skip] = useState<string | null>(null);
  const [way, setWay] = useState<1 | -1>(1);
  const step = tour.steps[at];
  const isHere = step !== undefined && isOn(step, path);
  const target = useTarget(isHere ? step.at : null, `${tour.role} ${at} ${path}`);

  const go = (to: number) => {
    const next = tour.steps[to];
    if (!next) return;
    const chosen = { ...carried(selection), ...next.part, tour: tourWord(tour.role, to + 1) };
    void router.navigate({ to: next.to, params: next.params ?? {}, search: writeSelection(chosen) });
  };
  const end = () => {
    choose({ tour: null }, { replace: true });
    document.querySelector<HTMLElement>(".help-button")?.focus();
  };
  const turn = (by: 1 | -1) => {
    setWay(by);
    skip(null);
    go(at + by);
  };

  const title = step?.title[language] ?? "";
  // A step whose element is not there is passed over, the way the reader goes; at an end of the tour it stays and says so.
  const isPassed = target === "missing" && tour.steps[at + way] !== undefined;
  useEffect(() => {
    if (!isPassed) return;
    skip(title);
    go(at + way);
    // oxlint-disable-next-line react/exhaustive-deps -- one passing for each step that is missing
  }, [isPassed, at]);

  if (!step || isPassed || (isHere && target === "awaited")) return null;
  const isLast = at === tour.steps.length - 1;
  return (
    <Callout key={`${at} ${path}`} at={target instanceof Element ? target : null} title={title} close={end} turn={turn}>
      {skipped !== null && <p className="muted">{words.skipped(skipped)}</p>}
      {target === "missing" && <p className="muted">{words.skipped(title)}</p>}
      <p>{isHere ? step.text[language] : words.elsewhere}</p>
      <div className="callout-acts">
        <output className="muted">{words.step(at + 1, tour.steps.length)}</output>
        {at > 0 && (
          <button type="button" className="button" onClick={() => turn(-1)}>
            {words.back}
          </button>
        )}
        {!isHere && (
          <button type="button" className="button" onClick={() => go(at)}>
            {words.go}
          </button>
        )}
        {!isLast && (
          <button type="button" className="button" onClick={() => turn(1)}>
            {words.next}
          </button>
        )}
        <button type="button" className="button" onClick={end}>
          {isLast ? words.done : words.end}
        </button>
      </div>
    </Callout>
  );
}
