import { Component, type ReactNode, Suspense } from "react";
import { useText } from "../text/useText.ts";
import { Notice } from "./Notice.tsx";

/** Whether code could not be fetched: no contact, or a newer product has taken its place. The words of Vite, Chromium, Firefox and Safari. */
export const isUnfetched = (error: unknown): boolean =>
  error instanceof Error &&
  /^Unable to preload CSS|dynamically imported module|^Importing a module script failed/.test(error.message);

function Unfetched({ again }: { again: () => void }) {
  const text = useText();
  return (
    <Notice tone="trouble" role="alert" action={{ label: text.trouble.again, act: again }}>
      {text.trouble.noContact}
    </Notice>
  );
}

/** React asks for a class here. Faults of any other kind go on to whoever is above. */
class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!isUnfetched(error)) throw error;
    // What failed to load stays failed until the page is read again; what was chosen is in the URL.
    return <Unfetched again={() => (navigator.onLine ? location.reload() : this.setState({ error: null }))} />;
  }
}

/** A part of the page whose code is fetched when it is first shown. Where it cannot be, the part says so and the rest of the page lives. */
export const Fetched = ({ waits, children }: { waits: ReactNode; children: ReactNode }) => (
  <Boundary>
    <Suspense fallback={waits}>{children}</Suspense>
  </Boundary>
);
