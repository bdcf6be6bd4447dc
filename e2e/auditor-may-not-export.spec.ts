import { expect, test } from "./fixtures/strict.ts";
import { figureOf, settled } from "./fixtures/page.ts";

test.use({ expectedError: /status of 403/ });

test("the auditor reads but may not take a file, and is told so", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?visning=hent");
  await page.getByRole("combobox", { name: "Rolle" }).selectOption("Revisor");
  await expect(page).toHaveURL(/rolle=revisor/);
  await settled(page);
  await expect(page.getByText("93.694")).toBeVisible();
  await page.getByRole("button", { name: "CSV til maskiner" }).click();
  await expect(figureOf(page).getByRole("status")).toHaveText(
    "Din rolle (Revisor) giver ikke adgang til dette. Spørg en administrator.",
  );
});

test("the refusal is in English for a reader of English", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?visning=hent&rolle=revisor&sprog=en");
  await page.getByRole("button", { name: "SVG (vector)" }).click();
  await expect(page.getByText("Your role (Auditor) does not give access to this. Ask an administrator.")).toBeVisible();
});

test("the viewer may", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?visning=hent&rolle=bruger");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV til maskiner" }).click();
  expect((await download).suggestedFilename()).toMatch(/^gross-unemployment_.*_da\.csv$/);
  await expect(page.getByText("Filen er hentet.")).toBeVisible();
});

test("the role is carried from page to page and shown", async ({ page }) => {
  await page.goto("/?rolle=analytiker");
  await expect(page.getByRole("combobox", { name: "Rolle" })).toHaveValue("analyst");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("button", { name: "Om data" }).click();
  await page.getByRole("dialog", { name: "Om data" }).getByRole("link", { name: "Dataaktualitet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dataaktualitet" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Rolle" })).toHaveValue("analyst");
});

test("the role chooser is the demonstration's: a role that is none is refused", async ({ request }) => {
  const asked = "/api/v1/data?indicator=gross-unemployment&time=latest:1&format=csv";
  const refused = await request.get(asked, { headers: { "X-Demo-Role": "auditor" } });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toEqual({
    code: "forbidden",
    message: "Din rolle (auditor) giver ikke adgang til dette. Spørg en administrator.",
    path: "table",
  });
  expect((await request.get(asked, { headers: { "X-Demo-Role": "viewer" } })).status()).toBe(200);
  expect((await request.get(asked, { headers: { "X-Demo-Role": "minister" } })).status()).toBe(400);
});
