import type { Doors, Standing } from "#server/api/doors.ts";
import type { Audit } from "#server/audit/record.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { answer } from "#server/semantic/answer.ts";
import type { OpenCatalogue } from "#server/semantic/catalogue.ts";
import type { Generation } from "#server/store/manifest.ts";
import type { Store } from "#server/store/store.ts";
import type { Drawing, ExportedFile, Figure, FileFormat, Rows } from "#shared/figure.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Language } from "#shared/words.ts";
import { remembered } from "./remember.ts";

type Opened = {
  store: Store;
  catalogue: OpenCatalogue;
  audit: Audit;
  /** Writes disclosed cells as a file. */
  write: (
    cube: Disclosed,
    figure: Figure,
    format: FileFormat,
    language: Language,
    drawing: Drawing,
    rows?: Rows,
  ) => Promise<ExportedFile>;
};

const standingOf = ({ number, publishedAt, mode, clock }: Generation): Standing => ({
  generation: number,
  publishedAt,
  mode,
  clock,
});

/** The doors of the procedures, each over what is open. */
export function doorsOver({ store, catalogue, audit, write }: Opened): Doors {
  const asked = remembered({
    answer: (query) => answer(query, { catalogue, store }),
    generation: () => store.current()?.number ?? null,
  });
  return {
    standing: () => {
      const generation = store.current();
      if (!generation) throw new Refusal("not-ready", "generation");
      return standingOf(generation);
    },
    answer: asked,
    indicators: catalogue.indicators,
    datasets: catalogue.datasets,
    dimension: catalogue.dimension,
    file: async (figure, format, language, drawing, rows) => {
      const cube = await asked(figure.query);
      const file = await write(cube, figure, format, language, drawing, rows);
      return { ...file, generation: cube.generation, mode: cube.mode };
    },
    onSwitch: (listener) => store.onSwitch((generation) => listener(standingOf(generation))),
    record: audit.record,
  };
}
