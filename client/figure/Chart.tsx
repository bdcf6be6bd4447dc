/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the library draws in a div; arrow keys read the picture point by point */
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Cube } from "#shared/cube.ts";
import { open } from "#shared/chart/engine.ts";
import "#shared/chart/measure.ts";
import { inLook } from "#shared/chart/looks.ts";
import { chartOption, drawingNotes, stopsIn, wantedHeight } from "#shared/chart/option.ts";
import { summaryOf } from "#shared/chart/summary.ts";
import type { Figure } from "#shared/figure.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { useLook } from "../ui/look.ts";
import "./chart.css";

type Size = { width: number; height: number };

/** Draws a figure and decides nothing. Arrow keys move the tooltip, Esc closes it. */
export default function Chart({ figure, cube }: { figure: Figure; cube: Cube }) {
  const { language } = useText();
  const text = useFigureText();
  const look = useLook();
  const chart = useRef<ReturnType<typeof open>>(null);
  const [size, setSize] = useState<Size | null>(null);
  const at = useRef<number | null>(null);
  const stops = useRef(0);
  const keys = useId();

  const asked = { figure, cube, language, width: size?.width ?? window.innerWidth };
  const wanted = wantedHeight(asked);
  const notes = drawingNotes(asked);

  const host = useCallback((node: HTMLDivElement) => {
    const opened = open(node, undefined, { renderer: "svg" });
    chart.current = opened;
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      if (width > 0 && height > 0) setSize({ width: Math.round(width), height: Math.round(height) });
    });
    watch.observe(node);
    return () => {
      watch.disconnect();
      opened.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (!size) return;
    chart.current?.resize({ ...size, silent: true });
    const option = chartOption({ figure, cube, language, ...size, surface: "screen" });
    chart.current?.setOption(inLook(option, look), { notMerge: true });
    stops.current = stopsIn(option);
    at.current = null;
  }, [figure, cube, language, size, look]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = stops.current - 1;
    const now = at.current ?? (event.key === "ArrowLeft" || event.key === "ArrowUp" ? last + 1 : -1);
    const steps: Record<string, number> = {
      ArrowRight: now + 1,
      ArrowDown: now + 1,
      ArrowLeft: now - 1,
      ArrowUp: now - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      at.current = Math.max(0, Math.min(next, last));
      chart.current?.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: at.current });
    } else if (event.key === "Escape") {
      at.current = null;
      chart.current?.dispatchAction({ type: "hideTip" });
    }
  };

  return (
    <>
      <div
        ref={host}
        role="img"
        tabIndex={0}
        className="chart"
        style={wanted === null ? undefined : { height: `${Math.max(wanted, 160)}px` }}
        aria-label={summaryOf({ figure, cube, language })}
        aria-roledescription={text.figure.chart}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
      />
      {notes.length > 0 && <p className="chart-notes">{notes.join(" ")}</p>}
      <p id={keys} className="visually-hidden">
        {text.figure.keys}
      </p>
    </>
  );
}
