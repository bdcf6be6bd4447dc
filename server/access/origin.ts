import { Refusal } from "#shared/refusal.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

const hostOf = (host: string): string | null => /^([^\s/@?#]+?)(?::\d{1,5})?$/.exec(host)?.[1] ?? null;

/** Whether a listening address is reached from this machine alone. */
export const isLoopback = (host: string): boolean => loopback.test(host.includes(":") ? `[${host}]` : host);

type Sent = { host: string | undefined; origin: string | undefined; site: string | undefined };

/**
 * Refuses a request made by another site's page. The host must be this machine by name, so that no foreign name can be
 * pointed at it; an `Origin` must be the very address asked. Callers that are no browser send neither header.
 */
export function assertSameSite({ host, origin, site }: Sent, changes: boolean): void {
  const name = hostOf(host ?? "");
  if (name === null || !loopback.test(name)) throw new Refusal("origin", "Host");
  if (!changes) return;
  if (
    origin !== undefined ? origin !== `http://${host}` : site !== undefined && site !== "same-origin" && site !== "none"
  )
    throw new Refusal("origin", "Origin");
}
