import { Component, type ReactNode } from "react";
import { TroubleNotice } from "./TroubleNotice.tsx";

/** Keeps a fault in drawing inside the figure it struck. React asks for a class here. */
export class FaultBoundary extends Component<{ children: ReactNode }, { isStruck: boolean }> {
  override state = { isStruck: false };

  static getDerivedStateFromError() {
    return { isStruck: true };
  }

  override render() {
    if (!this.state.isStruck) return this.props.children;
    return (
      <TroubleNotice trouble={{ kind: "fault", reference: null }} askAgain={() => this.setState({ isStruck: false })} />
    );
  }
}
