import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import type { Drawing } from "#shared/figure.ts";
import { theme } from "#shared/chart/theme.ts";

const { resolve } = createRequire(import.meta.url);

/** The same cut of the type as on screen, in the one form the raster library reads. */
const fontFiles = () =>
  ["400Regular/IBMPlexSans_400Regular.ttf", "600SemiBold/IBMPlexSans_600SemiBold.ttf"].map((file) =>
    resolve(`@expo-google-fonts/ibm-plex-sans/${file}`),
  );

/** A picture as PNG on white, `scale` px for each of its own. Drawn off the main thread. */
export async function png(picture: string, { scale }: Pick<Drawing, "scale">): Promise<Uint8Array> {
  const image = await renderAsync(picture, {
    background: theme.paper,
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans" },
  });
  return image.asPng();
}
