import type { BridgeLink } from "#shared/bridge.ts";
import { industryBridge } from "#server/dimensions/industryBridge.ts";

/** Which groups of industries share companies across the agencies' schemes. */
export const bridgeLinks = (): readonly BridgeLink[] => industryBridge;
