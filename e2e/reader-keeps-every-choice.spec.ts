import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseEverywhere, choicesOn } from "./fixtures/controls.ts";
import { settled } from "./fixtures/page.ts";
import { root } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";

/** A page about one thing, of the thing it is about here. */
const about: Readonly<Record<string, string>> = {
  "/indikator/$id": "/indikator/gross-unemployment-rate",
  "/temaer/{-$theme}": "/temaer/indsats",
};

const folder = join(root, "client/pages");
const paths = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => /path: "([^"]+)"/.exec(readFileSync(join(folder, name, "page.ts"), "utf8"))![1]!)
  // What developers look at are examples of components, whose choices are nobody's.
  .filter((path) => !path.startsWith("/udvikling/"))
  .map((path) => about[path] ?? path.replace(/\/\{-\$\w+\}/, ""));

for (const path of paths) {
  test(`what is chosen on ${path} stays through reload, back, share and language`, async ({ page, anotherReader }) => {
    await page.goto(`${path}?omraade=751,101&periode=2021M01..2026M07`);
    await settled(page);
    const made = await chooseEverywhere(page);
    const [address, choices] = [page.url(), await choicesOn(page)];
    // A page without a control of its own has nothing more to keep.
    if (made === 0) return;

    await page.getByRole("link", { name: "Overblik", exact: true }).first().click();
    await settled(page);
    await page.goBack();
    await settled(page);
    expect(page.url()).toBe(address);
    expect(await choicesOn(page)).toEqual(choices);

    await page.reload();
    await settled(page);
    expect(await choicesOn(page)).toEqual(choices);

    const shared = await anotherReader();
    await shared.goto(address);
    await settled(shared);
    expect(await choicesOn(shared)).toEqual(choices);

    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await settled(page);
    expect(await choicesOn(page)).toEqual(choices);
  });
}
