import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";

/** What a request of a connector is for. */
export type Kind = "calendar" | "metadata" | "figures" | "control";

export type Request = { kind: Kind; method: string; path: string; body: string; token: string };

/** What goes wrong with one answer. */
export type Fault =
  | { how: "status"; status: number; retryAfter?: string }
  /** A web page that calls itself well answered; null leaves the kind of content out, "asked" calls it what was asked for. */
  | { how: "page"; contentType: string | null }
  /** The start of a good answer, then the connection is cut, or the answer ends as if it were whole. */
  | { how: "cut"; bytes: number; isWhole: boolean }
  /** Nothing at all, or the head of an answer and then nothing. */
  | { how: "silence"; after: "request" | "head" }
  /** One byte at each turn that the test gives it. */
  | { how: "drip" }
  /** The same answer with other bytes. */
  | { how: "bytes"; change: (good: Uint8Array) => Uint8Array };

/** Decides for the n-th request of a kind (from 1) what goes wrong; null where nothing does. */
export type FaultPlan = (request: Request, count: number) => Fault | null;

export type Between = {
  address: string;
  /** Every request that came, in its order. */
  asked: Request[];
  plan: (plan: FaultPlan) => void;
  /** Called each time the server falls silent. */
  onSilence: (fell: () => void) => void;
  /** Writes one byte of each answer that drips; false where none does. */
  drop: () => boolean;
  close: () => void;
};

export const page = "<!DOCTYPE html><html><body><h1>Log ind</h1><p>Kilden er midlertidigt lukket.</p></body></html>";

async function listening(listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

type Good = { status: number; headers: Record<string, string>; bytes: Uint8Array };

export type Behind = {
  app: RequestListener;
  kindOf: (request: Omit<Request, "kind" | "token">) => Kind;
  /** A good answer as it is kept: smaller than the source's own. */
  shaped?: (request: Request, good: Uint8Array) => Uint8Array;
};

/** A source as a server over loopback: the given one's answers, kept, with what the test lets go wrong. */
export async function between({ app, kindOf, shaped }: Behind): Promise<Between> {
  const inner = await listening(app);
  const kept = new Map<string, Promise<Good>>();
  const dripping = new Set<ServerResponse>();
  const asked: Request[] = [];
  const counts = new Map<Kind, number>();
  let current: FaultPlan = () => null;
  let fell: (() => void) | null = null;

  const goodOf = async (request: Request): Promise<Good> => {
    const { method, path, body, token } = request;
    const headers = new Headers(token === "" ? [] : [["Authorization", token]]);
    const answer = await fetch(`${inner.origin}${path}`, { method, headers, ...(method === "POST" ? { body } : {}) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const names = [...answer.headers].filter(([name]) => /^content-type$|request-id$/i.test(name));
    const shown = shaped?.(request, bytes) ?? bytes;
    return { status: answer.status, headers: Object.fromEntries(names), bytes: shown };
  };
  const good = (request: Request): Promise<Good> => {
    const key = `${request.method} ${request.path} ${request.body}`;
    const known = kept.get(key) ?? goodOf(request);
    kept.set(key, known);
    return known;
  };
  const answer = async (response: ServerResponse, request: Request, fault: Fault | null) => {
    const { status, headers, bytes } = await good(request);
    switch (fault?.how) {
      case undefined:
        response.writeHead(status, headers).end(bytes);
        return;
      case "status":
        response.writeHead(fault.status, fault.retryAfter === undefined ? {} : { "Retry-After": fault.retryAfter });
        response.end();
        return;
      case "page":
        if (fault.contentType === "asked") response.writeHead(200, headers);
        else response.writeHead(200, fault.contentType === null ? {} : { "Content-Type": fault.contentType });
        response.end(page);
        return;
      case "cut":
        response.writeHead(status, headers);
        response.write(bytes.subarray(0, fault.bytes), () => (fault.isWhole ? response.end() : response.destroy()));
        return;
      case "silence":
        if (fault.after === "head") response.writeHead(status, headers).flushHeaders();
        fell?.();
        return;
      case "drip":
        response.writeHead(status, headers).flushHeaders();
        dripping.add(response);
        response.on("close", () => dripping.delete(response));
        fell?.();
        return;
      case "bytes":
        response.writeHead(status, headers).end(fault.change(bytes));
    }
  };
  const outer = await listening((incoming, response) => {
    void textOf(incoming).then((body) => {
      const told = { method: incoming.method ?? "GET", path: incoming.url ?? "/", body };
      const request = { ...told, kind: kindOf(told), token: incoming.headers.authorization ?? "" };
      asked.push(request);
      const count = (counts.get(request.kind) ?? 0) + 1;
      counts.set(request.kind, count);
      return answer(response, request, current(request, count));
    });
  });
  return {
    address: outer.origin,
    asked,
    plan: (plan) => {
      current = plan;
      counts.clear();
      asked.length = 0;
    },
    onSilence: (then) => {
      fell = then;
    },
    drop: () => {
      for (const response of dripping) response.write(";");
      return dripping.size > 0;
    },
    close: () => {
      for (const { server } of [inner, outer]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
