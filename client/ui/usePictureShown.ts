import { useSyncExternalStore } from "react";

let isShown = false;

/** Told once the browser has had the time to show what is drawn so far: after the next frame. */
function subscribe(told: () => void): () => void {
  const frame = requestAnimationFrame(() =>
    setTimeout(() => {
      isShown = true;
      told();
    }),
  );
  return () => cancelAnimationFrame(frame);
}

/** Whether the first picture is on the screen. What is not part of it is drawn from then on. */
export const usePictureShown = (): boolean => useSyncExternalStore(subscribe, () => isShown);
