import type { Doors, Standing } from "#server/api/doors.ts";
import type { Audit } from "#server/audit/record.ts";
import { figureFile } from "#server/export/file.ts";
import { rememberedAnswer } from "#server/semantic/cache.ts";
import type { OpenCatalogue } from "#server/semantic/catalogue.ts";
import type { Generation } from "#server/store/manifest.ts";
import type { Store } from "#server/store/store.ts";
import { Refusal } from "#shared/refusal.ts";

type Opened = {
  store: Store;
  catalogue: OpenCatalogue;
  audit: Audit;
  /** The store's own clock in demonstration mode, else the real one: when a file says that it was made. */
  now: () => Date;
};

const standingOf = ({ number, publishedAt, mode, clock }: Generation): Standing => ({
  generation: number,
  publishedAt,
  mode,
  clock,
});

/** The doors of the procedures, each over what is open. */
export function doorsOver({ store, catalogue, audit, now }: Opened): Doors {
  const asked = rememberedAnswer({ catalogue, store });
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
      const generatedAt = now().toISOString();
      const file = await figureFile({ figure, cube, format, language, drawing, generatedAt, rows });
      return { ...file, generation: cube.generation, mode: cube.mode };
    },
    onSwitch: (listener) => store.onSwitch((generation) => listener(standingOf(generation))),
    record: audit.record,
  };
}
