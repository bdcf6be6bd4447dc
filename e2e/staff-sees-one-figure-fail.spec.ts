import type { Page, Route } from "@playwright/test";
import { figureOf, settled, tileOf, tilesOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

/** The front page as a link with something chosen opens it: the plain address brings its first answers along. */
const asking = "/?periode=seneste:72m";

const refused = {
  error: {
    message: "too-many-cells",
    code: -32_600,
    data: {
      code: "BAD_REQUEST",
      httpStatus: 400,
      path: "answer",
      refusal: { code: "too-many-cells", path: "where", values: { cells: 812_000, most: 500_000 } },
      reference: null,
    },
  },
};
const failed = {
  error: {
    message: "Intern fejl",
    code: -32_603,
    data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path: "answer", refusal: null, reference: "b7f2-19c4" },
  },
};

/** Lets the answer about one indicator go wrong inside the batch it travels in, as the server would write it. */
async function spoil(page: Page, indicator: string, answer: object): Promise<void> {
  await page.route("**/trpc/**answer**", async (route: Route) => {
    const inputs: Record<string, { indicators?: string[] }> = JSON.parse(
      new URL(route.request().url()).searchParams.get("input") ?? "{}",
    );
    const response = await route.fetch();
    const answers: object[] = await response.json();
    await route.fulfill({
      status: 207,
      json: answers.map((one, place) => (inputs[place]?.indicators?.includes(indicator) ? answer : one)),
    });
  });
}

test("a fault in one tile is one notice with a reference; the rest of the page lives; asking again helps", async ({
  page,
}) => {
  await spoil(page, "vacancies-new", failed);
  await page.goto(asking);
  await settled(page);
  const tile = tileOf(page, "Nyopslåede stillinger");
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(tile.getByRole("alert")).toHaveText(
    "Figuren kan ikke vises. Intern fejl. Oplys referencen b7f2-19c4.Prøv igen",
  );
  await expect(tilesOf(page)).toHaveCount(18);
  await expect(tileOf(page, "Bruttoledige")).toContainText("93.694 fuldtidspersoner");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Flere ledige end for et år siden, men flere lønmodtagere",
  );

  await Promise.all([page.waitForResponse(/\/trpc\/answer/), tile.getByRole("button", { name: "Prøv igen" }).click()]);
  await expect(tile.getByRole("alert")).toBeVisible();
  await page.unroute("**/trpc/**answer**");
  await tile.getByRole("button", { name: "Prøv igen" }).click();
  await expect(tile).toContainText("23.074 stillinger");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a refusal is its own sentence, with what to change, and nothing to press", async ({ page }) => {
  await spoil(page, "vacancies-new", refused);
  await page.goto(asking);
  await settled(page);
  const tile = tileOf(page, "Nyopslåede stillinger");
  await expect(tile.getByRole("alert")).toHaveText(
    "Figuren kan ikke vises. Forespørgslen giver 812000 celler, højst 500000 er tilladt. Vælg færre områder eller perioder.",
  );
  await expect(tile.getByRole("button", { name: "Prøv igen" })).toHaveCount(0);
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Flere ledige end for et år siden, men flere lønmodtagere",
  );
});

test("a fault in the figure of an indicator leaves what is known of the number", async ({ page }) => {
  await spoil(page, "gross-unemployment", failed);
  await page.goto("/indikator/gross-unemployment");
  await expect(page.getByRole("heading", { level: 1, name: "Bruttoledige" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("Oplys referencen b7f2-19c4.");
  await page.getByRole("tab", { name: "Om tallet" }).click();
  await expect(page.getByRole("tabpanel", { name: "Om tallet" })).toContainText("Opgjort i fuldtidspersoner");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test.describe("a file that cannot be made", () => {
  test.use({ expectedError: /status of 500/ });

  test("is said where it was asked for, with a reference", async ({ page }) => {
    await page.route("**/export", (route) =>
      route.fulfill({
        status: 500,
        json: { code: "fault", message: "Intern fejl. Oplys referencen e1.", path: "", reference: "e1" },
      }),
    );
    await page.goto("/indikator/gross-unemployment?visning=hent");
    await page.getByRole("button", { name: "CSV til maskiner" }).click();
    await expect(figureOf(page).getByText("Intern fejl. Oplys referencen e1.")).toBeVisible();
    await page.unroute("**/export");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV til maskiner" }).click();
    await download;
    await expect(figureOf(page).getByText("Filen er hentet.")).toBeVisible();
  });
});

test.describe("without contact", () => {
  test.use({ expectedError: /ERR_INTERNET_DISCONNECTED|Unable to preload CSS|dynamically imported module/ });

  test("the figures stay on the page, and what was asked for comes with the contact", async ({ page, context }) => {
    await page.goto("/");
    await settled(page);
    await page.getByRole("button", { name: "Hele landet" }).click();
    const aarhus = page.getByRole("listbox").getByRole("option", { name: "Aarhus", exact: true });
    await expect(aarhus).toBeAttached();
    await context.setOffline(true);
    await aarhus.click();
    const tile = tileOf(page, "Bruttoledige");
    await expect(tile).toHaveAttribute("aria-busy", "true");
    await expect(tile).toContainText("93.694 fuldtidspersoner");
    await context.setOffline(false);
    await expect(tile).toContainText("7.787 fuldtidspersoner");
  });

  test("a part of the page that cannot be fetched leaves the rest, and says so", async ({ page, context }) => {
    await page.goto("/");
    await settled(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Hele landet" }).click();
    await expect(page.getByRole("alert")).toContainText("Der er ingen forbindelse til Overblik.");
    await expect(tileOf(page, "Bruttoledige")).toContainText("93.694 fuldtidspersoner");
    await page.getByRole("tab", { name: "Tabel" }).click();
    await expect(figureOf(page).getByRole("alert")).toContainText("Der er ingen forbindelse til Overblik.");
    await expect(tilesOf(page)).toHaveCount(18);
  });
});
