import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

const unreadable = (status: string) =>
  [
    `HTTP/1.1 ${status}`,
    "Connection: close",
    "Content-Type: application/json; charset=utf-8",
    "Cache-Control: no-store",
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options: nosniff",
    "",
    '{"code":"invalid-input","message":"Forespørgslen kan ikke læses.","path":"request"}',
  ].join("\r\n");

/**
 * Listens, with limits on how long a request may be and take: 16 kB of address and headers, 10 s to send them, 30 s for
 * the whole request, 60 s without a byte either way. Rejects where the address cannot be had.
 */
export function listening(app: RequestListener, port: number, host: string): Promise<{ server: Server; port: number }> {
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 }, app);
  server.setTimeout(60_000);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === "ECONNRESET") socket.destroy();
    else
      socket.end(
        unreadable(error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request"),
      );
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      const address = server.address();
      done({ server, port: isAddress(address) ? address.port : port });
    });
  });
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null;
