import { formatDate } from "#shared/format.ts";
import { watermark, watermarkAdvice } from "#shared/sentences.ts";
import { useText } from "./text/useText.ts";

/** Stands above every page in demonstration mode, with the demonstration world's own date. */
export function DemoBand({ clock }: { clock: string | null }) {
  const text = useText();
  return (
    <section className="demo-band" aria-label={text.site.demo}>
      <p>
        <strong>{watermark[text.language]}.</strong> {watermarkAdvice[text.language]}
      </p>
      {clock && <p>{text.site.clock(formatDate(clock, text.language))}</p>}
    </section>
  );
}
