import type { Delivery, Table } from "#server/sources/define.ts";
import type { Control } from "#server/sources/quality.ts";
import { meansOf } from "./deliver.ts";
import type { Findings } from "./findings.ts";
import type { Effects, Supply } from "./plan.ts";
import { told } from "./sourceWords.ts";

/**
 * The totals that a source tells beside a table's figures: asked for by a request of their own, or in a file that came
 * with them. Null where it tells none; what cannot be read is a warning, for the figures themselves are not the worse for it.
 */
export async function controlOf(
  supply: Supply,
  table: Table,
  deliveries: readonly Delivery[],
  effects: Effects,
  findings: Findings,
): Promise<Control | null> {
  const { source } = supply;
  try {
    if (supply.kind !== "address") return source.controlIn?.(table, deliveries) ?? null;
    return (await source.control?.(table, meansOf(supply, effects))) ?? null;
  } catch (cause) {
    effects.signal.throwIfAborted();
    findings.warn("control-unread", `Kontroltallene kan ikke læses (${told(cause)}).`);
    return null;
  }
}
