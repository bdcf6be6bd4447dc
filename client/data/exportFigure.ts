import type { Drawing, Figure, FileFormat } from "#shared/figure.ts";
import { refusalCodes } from "#shared/refusal.ts";
import type { Language } from "#shared/words.ts";
import { roleHeader } from "./trpc.ts";
import { ExportFailed, type Trouble } from "./trouble.ts";

/** What is asked of the server: the figure itself, never its numbers. */
export type ExportOrder = {
  figure: Figure;
  format: FileFormat;
  language: Language;
} & Partial<Drawing>;

type Failed = { code?: string; values?: Record<string, string | number>; reference?: string };

/** Why there is no file: the server's refusal with what its sentence is filled with, or a fault with its reference. */
async function troubleIn(response: Response): Promise<Trouble> {
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) return { kind: "fault", reference: null };
  const failed: Failed = await response.json();
  const code = refusalCodes.find((known) => known === failed.code);
  return code
    ? { kind: "refusal", code, values: failed.values ?? {} }
    : { kind: "fault", reference: failed.reference ?? null };
}

/** Asks; no answer at all is no contact. */
async function post(order: ExportOrder): Promise<Response> {
  try {
    return await fetch("/export", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...roleHeader() },
      body: JSON.stringify(order),
    });
  } catch {
    throw new ExportFailed({ kind: "no-contact" });
  }
}

const nameIn = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? "")?.[1];

/** The file of a figure, drawn or written by the server. Throws `ExportFailed`. */
export async function fileOf(order: ExportOrder): Promise<{ name: string; bytes: Blob }> {
  const response = await post(order);
  if (!response.ok) throw new ExportFailed(await troubleIn(response));
  return {
    name: nameIn(response.headers.get("Content-Disposition")) ?? `${order.figure.id}.${order.format}`,
    bytes: await response.blob(),
  };
}

/** Asks for the file and hands it to the reader under the server's name for it. */
export async function exportFigure(order: ExportOrder): Promise<void> {
  const { name, bytes } = await fileOf(order);
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Puts the figure's picture on the clipboard, for a slide or a mail. */
export const copyPicture = async (order: Omit<ExportOrder, "format">): Promise<void> => {
  const picture = fileOf({ ...order, format: "png" }).then(({ bytes }) => bytes);
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
};
