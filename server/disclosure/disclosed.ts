import type { Cube } from "#shared/cube.ts";

declare const disclosed: unique symbol;

/** A cube that has passed the door. Only `disclose()` makes one; `export` and `api` take nothing else. */
export type Disclosed = Cube & { readonly [disclosed]: true };
