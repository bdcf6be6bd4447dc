import { cleanup, render, screen } from "@testing-library/react";
import { Component, lazy, type ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Fetched } from "./Fetched.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const failing = (message: string) => lazy(() => Promise.reject<{ default: () => null }>(new Error(message)));

test("shows what waits, then the part", async () => {
  const Part = lazy(() => Promise.resolve({ default: () => <p>the part</p> }));
  render(
    <Fetched waits={<p>waits</p>}>
      <Part />
    </Fetched>,
  );
  expect(screen.getByText("waits")).toBeDefined();
  expect(await screen.findByText("the part")).toBeDefined();
});

test.each([
  "Unable to preload CSS for http://127.0.0.1:3000/assets/Chart.css",
  "Failed to fetch dynamically imported module: http://127.0.0.1:3000/assets/Chart.js",
  "error loading dynamically imported module: http://127.0.0.1:3000/assets/Chart.js",
  "Importing a module script failed.",
])("says in its own place that it could not be fetched: %s", async (message) => {
  vi.spyOn(console, "error").mockReturnValue();
  const Part = failing(message);
  render(
    <>
      <p>the rest</p>
      <Fetched waits={null}>
        <Part />
      </Fetched>
    </>,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("Der er ingen forbindelse til Overblik.");
  expect(screen.getByRole("button", { name: "Prøv igen" })).toBeDefined();
  expect(screen.getByText("the rest")).toBeDefined();
});

class Above extends Component<{ children: ReactNode }, { told: string | null }> {
  override state = { told: null };

  static getDerivedStateFromError({ message }: Error) {
    return { told: message };
  }

  override render() {
    return this.state.told ?? this.props.children;
  }
}

test("lets any other fault go on to whoever is above", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const Part = failing("a fault of ours");
  render(
    <Above>
      <Fetched waits={null}>
        <Part />
      </Fetched>
    </Above>,
  );
  expect(await screen.findByText("a fault of ours")).toBeDefined();
  expect(screen.queryByRole("alert")).toBeNull();
});
