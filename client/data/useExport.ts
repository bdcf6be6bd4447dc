import { useMutation } from "@tanstack/react-query";
import { copyPicture, exportFigure, type ExportOrder } from "./exportFigure.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** One thing a reader sets going and is told the end of. */
export type Task<Order> = {
  start: (order: Order) => void;
  state: "idle" | "pending" | "success" | "error";
  order: Order | undefined;
  trouble: Trouble | null;
};

function useTask<Order>(work: (order: Order) => Promise<void>): Task<Order> {
  const { mutate, status, variables, error } = useMutation({ mutationFn: work });
  return { start: mutate, state: status, order: variables, trouble: error ? troubleOf(error) : null };
}

/** Fetches a figure's file. */
export const useExport = (): Task<ExportOrder> => useTask(exportFigure);

/** Puts a figure's picture on the clipboard. */
export const useCopyPicture = (): Task<Omit<ExportOrder, "format">> => useTask(copyPicture);

/** Puts a line of text on the clipboard. */
export const useCopyText = (): Task<string> => useTask((text) => navigator.clipboard.writeText(text));
