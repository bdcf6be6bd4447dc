import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { formatPeriods } from "#shared/format.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { type ExportOrder } from "../data/exportFigure.ts";
import { useCopyText, useExport } from "../data/useExport.ts";
import { apiAddress } from "./address.ts";
import { troubleText } from "./troubleText.ts";
import "./downloadTab.css";

type Offer = Pick<ExportOrder, "format" | "size" | "scale"> & { label: string };

function Offers({ title, offers, fetch }: { title: string; offers: readonly Offer[]; fetch: (offer: Offer) => void }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="download-offers">
        {offers.map((offer) => (
          <li key={offer.label}>
            <button type="button" className="button" onClick={() => fetch(offer)}>
              {offer.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every file the figure is had as, with how much is in it, and the address of the same cells at the API. */
export function DownloadTab({ figure, cube }: { figure: Figure; cube: Cube }) {
  const text = useText();
  const { language } = text;
  const { download } = useFigureText();
  const file = useExport();
  const copy = useCopyText();
  const periods = cube.axes.find(({ dimension }) => dimension === "time")?.members ?? cube.fixed?.time ?? [];
  const [first, last] = [periods[0], periods.at(-1)];
  const address = `${location.origin}${apiAddress(figure.query, language)}`;
  const order = ({ format, size, scale }: Offer) =>
    file.start({ figure, format, language, ...(size ? { size } : {}), ...(scale ? { scale } : {}) });
  const says = {
    idle: copy.state === "success" ? download.addressCopied : "",
    pending: download.making,
    success: download.made,
    error: file.trouble ? troubleText(file.trouble, text) : "",
  }[file.state];
  return (
    <div className="download">
      <p>
        {download.lead(
          cube.value.length,
          first && last ? formatPeriods(first.code, last.code, language) : text.notStated,
        )}
      </p>
      <Offers
        title={download.pictures}
        fetch={order}
        offers={[
          { label: download.png["16x9"], format: "png", size: "16x9", scale: 2 },
          { label: download.png["4x3"], format: "png", size: "4x3", scale: 2 },
          { label: download.png.half, format: "png", size: "half", scale: 2 },
          { label: download.svg, format: "svg", size: "16x9" },
        ]}
      />
      <Offers
        title={download.files}
        fetch={order}
        offers={[
          { label: download["csv-da"], format: "csv-da" },
          { label: download.csv, format: "csv" },
          { label: download["json-stat"], format: "json-stat" },
        ]}
      />
      <p className="muted">{download.csvAdvice}</p>
      <div>
        <h3>{download.address}</h3>
        <div className="download-address">
          <code>{address}</code>
          <button type="button" className="button" onClick={() => copy.start(address)}>
            {download.copyAddress}
          </button>
        </div>
      </div>
      <output aria-live="polite">{says}</output>
    </div>
  );
}
