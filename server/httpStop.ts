import type { Server, ServerResponse } from "node:http";

/** Time that answers being made are given when the process is told to stop. */
const graceMs = 20_000;

/**
 * How a server stops: no new connections, open event streams ended so that their pages connect again elsewhere, answers
 * being made finished, and after 20 s the rest cut.
 */
export function stoppable(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  server.on("request", (_request, response: ServerResponse) => {
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return () =>
    new Promise((done) => {
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(late);
        done();
      });
      server.closeIdleConnections();
      for (const response of open) {
        if (!response.headersSent) response.setHeader("Connection", "close");
        else if (String(response.getHeader("Content-Type")).startsWith("text/event-stream")) response.destroy();
      }
    });
}
