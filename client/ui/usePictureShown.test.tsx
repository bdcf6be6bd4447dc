import { cleanup, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { usePictureShown } from "./usePictureShown.ts";

function Page() {
  return usePictureShown() ? <p>tiles</p> : <p>headline</p>;
}

test("the rest is drawn a frame after the first picture, and on later pages at once", async () => {
  render(<Page />);
  expect(screen.queryByText("headline")).not.toBeNull();
  await screen.findByText("tiles");
  cleanup();
  render(<Page />);
  expect(screen.queryByText("tiles")).not.toBeNull();
});
