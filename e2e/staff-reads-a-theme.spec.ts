import { ask, danish, newest } from "./fixtures/api.ts";
import { figureOf, settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("the themes open with what the figures say, and each sentence leads to the figures behind it", async ({
  page,
  request,
}) => {
  const { value } = newest(await ask(request, { indicator: "gross-unemployment", time: "latest:1" }));
  await page.goto("/temaer");
  await settled(page);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(13);
  const theme = page.getByRole("region", { name: "Ledighed" });
  await expect(theme).toContainText(`Antallet af bruttoledige var ${danish(value, 0)} fuldtidspersoner i`);
  await theme.getByRole("link", { name: "Ledighed", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ledighed");
  await settled(page);
  const said = page.getByRole("region", { name: "Bruttoledige", exact: true });
  const change = said.getByRole("listitem").filter({ hasText: /^Tallet er (?:steget|faldet) med/ });
  const [size] = /\d[\d.]*/.exec((await change.textContent())!)!;
  await change.getByRole("link").click();
  await expect(page).toHaveURL(/\/indikator\/gross-unemployment\?periode=\d{4}M\d\d\.\.\d{4}M\d\d$/);
  await settled(page);
  await expect(page.getByText(new RegExp(`[+−]${size.replaceAll(".", "\\.")} `))).toBeVisible();
});

test("what is compared, and the tab of one figure, stay through reload and language", async ({ page }) => {
  await page.goto("/temaer/overgang?omraade=751");
  await settled(page);
  await expect(page.getByText("Opgørelse uden sammenligningsgruppe, ikke en årsagssammenhæng.")).toHaveCount(3);
  await page.getByText("Forrige periode", { exact: true }).click();
  await figureOf(page).first().getByRole("tab", { name: "Tabel" }).click();
  await expect(page).toHaveURL(/tal=job-after-offer&sammenlign=forrige&visning=tabel/);
  await page.getByRole("button", { name: "English" }).click();
  await page.reload();
  await settled(page);
  await expect(page.getByLabel("Previous period")).toBeChecked();
  await expect(figureOf(page).nth(0).getByRole("tab", { name: "Table" })).toHaveAttribute("aria-selected", "true");
  await expect(figureOf(page).nth(1).getByRole("tab", { name: "Chart" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("region", { name: "In work after an offer", exact: true })).toContainText(
    "Aarhus: the share of offers",
  );
});
