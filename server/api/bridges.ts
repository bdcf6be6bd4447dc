import type { BridgeLink } from "#shared/bridge.ts";
import { procedure } from "./trpc.ts";

export const industryBridge = procedure("read", "Which industries of different schemes share companies").query(
  ({ ctx }): readonly BridgeLink[] => ctx.doors.industryBridge(),
);
