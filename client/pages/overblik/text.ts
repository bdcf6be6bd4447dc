import { type PageText, useText } from "../../text/useText.ts";

/** The overview's own sentences. */
export const useOverviewText = (): PageText["overview"] => useText().overview;
