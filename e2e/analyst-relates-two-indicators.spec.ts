import { ask, at, danish } from "./fixtures/api.ts";
import { settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("shortage and strain are held together by industry, and the table has the API's figures", async ({
  page,
  request,
}) => {
  const dataset = await ask(request, {
    indicator: "failed-recruitment-rate,sickness-absence-rate",
    time: "2024",
    by: "industry",
    industry: "TOT,db07-19.F",
  });
  await page.goto("/sammenhaenge");
  await settled(page);
  await page.getByRole("link", { name: "Forgæves rekrutteringsrate og sygefraværsprocent" }).click();
  await expect(page).toHaveURL(/tal=failed-recruitment-rate,sickness-absence-rate&opdeling=branche:db07-19$/);
  await settled(page);
  const table = page.getByRole("table", { name: "Tallene bag punkterne" });
  const figures = (industry: string) =>
    ["failed-recruitment-rate", "sickness-absence-rate"].map((indicator) =>
      danish(at(dataset, { indicator, industry })!, 1),
    );
  await expect(table.getByRole("row", { name: /^Bygge og anlæg/ }).getByRole("cell")).toHaveText(figures("db07-19.F"));
  await expect(table.getByRole("row").nth(1).getByRole("cell")).toHaveText(figures("TOT"));
  await expect(page.getByText(/^Rangkorrelationen \(Spearman\) er −?\d,\d\d for 19 brancher/)).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Læs det som brancher" })).toContainText(
    "ikke noget om den enkelte",
  );
  await expect(page.getByText("hele 2024, regnet af tæller og nævner")).toBeVisible();
});

test("what is pointed out, sorted and swapped stands in the address, and what cannot be related is refused", async ({
  page,
}) => {
  await page.goto("/sammenhaenge");
  await settled(page);
  await page.getByLabel("Fremhæv").selectOption({ label: "Aarhus" });
  await page.getByRole("button", { name: /^Andel offentligt forsørgede/ }).click();
  await page.getByRole("button", { name: "Byt om" }).click();
  await expect(page).toHaveURL(/\?tal=publicly-supported-share,gross-unemployment-rate&fremhaev=751$/);
  await settled(page);
  await expect(page.getByRole("img", { name: /Fremhævet: Aarhus/ })).toBeVisible();
  await page.getByLabel("Lodret").selectOption({ label: "Andel stressede" });
  await expect(page.getByText(/findes ikke for de samme slags områder eller brancher/)).toBeVisible();
});
