import { expect, test } from "./fixtures/strict.ts";
import { overflow, settled } from "./fixtures/page.ts";

test("staff find an industry, see each agency's figures under its own grouping, and open one of them", async ({
  page,
}) => {
  await page.goto("/brancher");
  await page.getByRole("searchbox", { name: "Søg branche" }).fill("hoteller");
  await page.keyboard.press("Enter");
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hoteller og restauranter");

  const bridge = page.getByRole("table", { name: "Broen mellem inddelingerne" });
  await expect(bridge.getByRole("row", { name: /^Arbejdstilsynets 36 branchegrupper/ })).toContainText(
    "rummer 25 Hotel og camping, skønnet efter navnene",
  );
  await expect(bridge.getByRole("row", { name: /^DB07, 10 grupper/ })).toContainText(
    "er en del af 4 Handel og transport mv.",
  );

  const own = page.getByRole("table", { name: "Tal for branchen selv (DB07, 19 grupper)" });
  await expect(own.getByRole("row", { name: /^Lønmodtagere/ })).toContainText("personer");
  await expect(own.getByRole("row", { name: /^Sygefraværsprocent/ })).toContainText("pct.");
  const hotels = page.getByRole("table", { name: "Tal for “Hotel og camping” (Arbejdstilsynets 36 branchegrupper)" });
  const incidence = hotels.getByRole("row", { name: /^Ulykkesincidens/ });
  await expect(incidence.getByRole("cell").first()).toHaveText(/^\d+\*? \(\d+–\d+\)$/);
  await expect(incidence.getByRole("cell").nth(3)).toHaveText(/^(højere|lavere|det samme|ikke sikkert forskellig)$/);

  await incidence.getByRole("link").click();
  await settled(page);
  await expect(page).toHaveURL(/\/indikator\/accident-incidence\?branche=at-36\.25$/);
});

test("an industry's address is read again as it was, on a phone and in English", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/brancher/at-36.28?sprog=en&tal=accident-incidence&visning=tabel");
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Restaurants and bars");
  await expect(page.getByLabel("Show indicator")).toHaveValue("accident-incidence.at-36.28");
  await expect(page.getByRole("tab", { name: "Table" })).toHaveAttribute("aria-selected", "true");
  expect(await overflow(page)).toBe(0);
});
