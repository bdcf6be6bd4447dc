import { Refusal } from "#shared/refusal.ts";
import type { KeptDoor } from "./doors.ts";

/** For tests: a store in which nothing has been kept, and which keeps nothing. */
export const fakeKept: KeptDoor = {
  preferences: () => Promise.resolve({}),
  keepPreference: () => Promise.reject(new Refusal("kept-down", "kept")),
  list: () => Promise.resolve([]),
  keep: () => Promise.reject(new Refusal("kept-down", "kept")),
  remove: () => Promise.reject(new Refusal("kept-down", "kept")),
};
