import { mappedLevels } from "#shared/chart/isMapped.ts";
import { levelTerms } from "#shared/terms.ts";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { Choice } from "../../ui/Choice.tsx";
import type { MapFigures } from "./figures.ts";
import { useWords } from "./text.ts";

/** What is shown, of which areas, as what. */
export function Controls({ figures }: { figures: MapFigures }) {
  const text = useText();
  const words = useWords();
  const { kinds } = useFigureText();
  const { selection, choose } = useSelection();
  const { level, offered, elsewhere, lacking, shown } = figures;
  const card = shown?.card ?? lacking;
  const themes = [...new Set(offered.map(({ theme }) => theme))];
  return (
    <div className="map-controls no-print">
      <label className="map-indicator">
        <span>{words.indicator}</span>
        <select
          className="field"
          value={card?.id ?? ""}
          onChange={(event) => choose({ indicators: [event.target.value], classes: null })}
        >
          {lacking && <option value={lacking.id}>{lacking.label[text.language]}</option>}
          {themes.map((theme) => (
            <optgroup key={theme} label={text.theme[theme] ?? theme}>
              {offered
                .filter((one) => one.theme === theme)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label[text.language]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Choice
        label={words.level}
        options={mappedLevels.map((id) => ({ id, label: words.levels[id] }))}
        chosen={level}
        choose={(next) => choose({ areas: { level: next } })}
      />
      {level === "municipality" && (
        <Choice
          label={words.kind}
          options={(["map", "tilemap"] as const).map((id) => ({ id, label: kinds[id] }))}
          chosen={selection.kind === "tilemap" ? "tilemap" : "map"}
          choose={(kind) => choose({ kind }, { replace: true })}
        />
      )}
      {shown && shown.transforms.length > 1 && (
        <Choice
          label={words.transform}
          options={(["none", "yoy"] as const).map((id) => ({ id, label: words.transforms[id] }))}
          chosen={shown.figure.query.transform === "yoy" ? "yoy" : "none"}
          choose={(transform) => choose({ transform, classes: null }, { replace: true })}
        />
      )}
      {elsewhere > 0 && <p className="muted">{words.elsewhere(elsewhere, levelTerms[level][text.language])}</p>}
    </div>
  );
}
