/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the library draws in a div; arrow keys read the map area by area */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { open } from "#shared/chart/engine.ts";
import { inLook } from "#shared/chart/looks.ts";
import { areaSentence } from "#shared/chart/mapped.ts";
import { type MapDrawing, mapOption } from "#shared/chart/mapOption.ts";
import "#shared/chart/measure.ts";
import { summaryOf } from "#shared/chart/summary.ts";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { useLook } from "../ui/look.ts";
import { areaAfter } from "./mapKeys.ts";
import "./chart.css";
import "./mapChart.css";

type Size = { width: number; height: number };

type Parts = {
  figure: Figure;
  cube: Cube;
  /** The area that is read, here or in a table beside it; without it the map keeps its own. */
  read?: { code: string | null; choose: (code: string | null) => void };
  /** Enter on an area. */
  openArea?: (code: string) => void;
  /** Space, or a click, on an area. */
  markArea?: (code: string) => void;
};

/** The index of a drawn area, from what the chart library tells of a pointer. */
const dataIndexOf = (event: unknown): number =>
  typeof event === "object" && event !== null && "dataIndex" in event && typeof event.dataIndex === "number"
    ? event.dataIndex
    : -1;

/** Half of a tip's widest, px: nearer to the map's edge its middle does not come. */
const tipReach = 124;

/** What is read at an area: its name, and its figure with standing and class. Above the area, or below where there is no room. */
function Tip({ drawing, code, width }: { drawing: MapDrawing; code: string; width: number }) {
  const { language } = useText();
  const area = drawing.shown.areas.find((one) => one.code === code);
  const box = drawing.plan.placed.find((one) => one.code === code)?.box;
  if (!area || !box) return null;
  const isAbove = box.top > 90;
  const middle = Math.max(tipReach, Math.min(width - tipReach, box.left + box.width / 2));
  const top = isAbove ? box.top - 8 : box.top + box.height + 8;
  return (
    <div
      className={`map-tip ${isAbove ? "is-above" : "is-below"}`}
      aria-hidden="true"
      ref={(node) => {
        node?.style.setProperty("left", `${middle}px`);
        node?.style.setProperty("top", `${top}px`);
      }}
    >
      <strong>{area.label}</strong>
      {areaSentence(area, drawing.shown, language)}
    </div>
  );
}

/** Draws a map and decides nothing. Arrow keys read it area by area, Enter opens one, Esc leaves it. */
export default function MapChart({ figure, cube, read, openArea, markArea }: Parts) {
  const { language } = useText();
  const text = useFigureText();
  const look = useLook();
  const chart = useRef<ReturnType<typeof open>>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [ownCode, setOwnCode] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const keys = useId();
  const { code, choose } = read ?? { code: ownCode, choose: setOwnCode };

  const drawing = useMemo(
    () => (size ? mapOption({ figure, cube, language, ...size, surface: "screen" }) : null),
    [figure, cube, language, size],
  );

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
    const opened = chart.current;
    if (!size || !drawing || !opened) return;
    opened.resize({ ...size, silent: true });
    opened.setOption(inLook(drawing.option, look), { notMerge: true });
  }, [drawing, size, look]);

  useEffect(() => {
    const opened = chart.current;
    if (!drawing || !opened) return undefined;
    const codeOf = (event: unknown) => drawing.plan.placed[dataIndexOf(event)]?.code ?? null;
    const over = (event: unknown) => choose(codeOf(event));
    const out = () => choose(null);
    const press = (event: unknown) => {
      const pressed = codeOf(event);
      if (pressed !== null) markArea?.(pressed);
    };
    opened.on("mouseover", over);
    opened.on("mouseout", out);
    opened.on("click", press);
    return () => {
      opened.off("mouseover", over);
      opened.off("mouseout", out);
      opened.off("click", press);
    };
  }, [drawing, choose, markArea]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!drawing) return;
    const { plan, shown } = drawing;
    if (event.key === "Escape") {
      choose(null);
      setSaid("");
      return;
    }
    if (event.key === "Enter" && code !== null) {
      openArea?.(code);
      return;
    }
    if (event.key === " " && code !== null && markArea) {
      event.preventDefault();
      markArea(code);
      return;
    }
    const next = areaAfter(event.key, code, plan.placed);
    const area = shown.areas.find((one) => one.code === next);
    if (next === undefined || !area) return;
    event.preventDefault();
    choose(next);
    setSaid(`${area.label}: ${areaSentence(area, shown, language)}`);
  };

  const pointed = drawing?.plan.placed.filter((one) => one.code === code) ?? [];
  const kind = figure.kind === "tilemap" ? "tilemap" : "map";
  return (
    <div className="map-chart">
      <div
        ref={host}
        role="application"
        tabIndex={0}
        className={`chart map-chart-picture is-${kind}`}
        aria-label={summaryOf({ figure, cube, language })}
        aria-roledescription={text.kinds[kind]}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
      />
      {size && (
        <svg className="map-chart-pointed" aria-hidden="true" viewBox={`0 0 ${size.width} ${size.height}`}>
          {pointed.map(({ path, isCopy }) => (
            <g key={String(isCopy)}>
              <path d={path} className="map-chart-halo" />
              <path d={path} className="map-chart-ring" />
            </g>
          ))}
        </svg>
      )}
      {size && drawing && code !== null && <Tip drawing={drawing} code={code} width={size.width} />}
      <p id={keys} className="visually-hidden">
        {openArea ? text.figure.mapKeysOpen : text.figure.mapKeys}
      </p>
      <output className="visually-hidden">{said}</output>
      {drawing && drawing.notes.length > 0 && <p className="map-chart-notes">{drawing.notes.join(" ")}</p>}
    </div>
  );
}
