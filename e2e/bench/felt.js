/** Runs in the measured page, from its start: layout shifts, time from press to paint, and a press that waits until all is painted. */
const seen = { shift: 0, presses: [] };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.interactionId) seen.presses.push(entry.duration);
}).observe({ type: "event", buffered: true, durationThreshold: 16 });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const isInSight = (node) => {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Milliseconds from the press of an option until no figure in sight is on its way and what it became is painted. */
async function changed(label) {
  const options = [...document.querySelectorAll('[role="listbox"] [role="option"]')];
  const option = options.find((one) => one.textContent?.replace(/[^\p{L} -]/gu, "").trim() === label);
  if (!option) throw new Error(`no option ${label}`);
  const before = document.querySelector("main")?.textContent;
  const isWaiting = () =>
    document.querySelector("main")?.textContent === before ||
    [...document.querySelectorAll('main :is([aria-busy="true"], .skeleton):not([data-still] *)')].some(isInSight);
  const began = performance.now();
  option.click();
  do {
    await frame();
    if (performance.now() - began > 20_000) throw new Error(`${label} was never painted`);
  } while (isWaiting());
  await frame();
  return performance.now() - began;
}

globalThis.felt = { seen, changed };
