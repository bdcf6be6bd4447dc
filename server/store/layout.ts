import { join } from "node:path";

/** Where everything lies under the data folder. Paths in manifests are relative to it. */
export const layout = (dataDir: string) => ({
  mode: join(dataDir, "store.json"),
  releases: join(dataDir, "releases"),
  generations: join(dataDir, "generations"),
  pointer: join(dataDir, "generations", "current.json"),
  outcomes: join(dataDir, "generations", "outcomes.json"),
  calendar: join(dataDir, "generations", "calendar.json"),
  quality: join(dataDir, "quality"),
  snapshots: join(dataDir, "snapshots"),
  workspace: join(dataDir, "workspace"),
  staging: join(dataDir, "workspace", "staging"),
  quarantine: join(dataDir, "workspace", "quarantine"),
  reports: join(dataDir, "workspace", "reports"),
});

export const releaseFile = (id: string): string => `releases/${id}.parquet`;
export const snapshotFile = (dataset: string, name: string): string => `snapshots/${dataset}/${name}`;
export const releaseOrigins = (id: string): string => `releases/${id}.origins.parquet`;
export const releaseManifest = (id: string): string => `releases/${id}.json`;

const numbered = (number: number) => String(number).padStart(4, "0");

export const generationFile = (number: number): string => `generations/${numbered(number)}.duckdb`;
export const generationManifest = (number: number): string => `generations/${numbered(number)}.json`;
