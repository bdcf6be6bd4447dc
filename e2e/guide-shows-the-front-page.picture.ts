import { join } from "node:path";
import { settled } from "./fixtures/page.ts";
import { root } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";

test("the front page, as the documents show it", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await expect(page.locator("svg text").filter({ hasText: "93.694" })).toBeVisible();
  await page.screenshot({ path: join(root, "docs/overblik.png"), fullPage: true });
});
