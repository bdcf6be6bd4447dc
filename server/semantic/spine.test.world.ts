import type { SmallDataset } from "./small.test.world.ts";

const monthly = { firstPeriod: "2007M01", lastPeriod: "2026M07", rows: [] };
const jobindsats = { levels: ["country", "municipality", "unknown"], ...monthly };
const national = { levels: [], ...monthly };

/** Every dataset of the spine as its source publishes it, without rows. */
export const spine: readonly SmallDataset[] = [
  { dataset: "jobindsats-y25i01", ...jobindsats },
  { dataset: "jobindsats-y25i09", ...jobindsats },
  { dataset: "jobindsats-y25i05", ...jobindsats },
  { dataset: "jobindsats-y25i06", ...jobindsats },
  { dataset: "jobindsats-y25i07", ...jobindsats },
  { dataset: "jobindsats-y01dia02", ...jobindsats },
  { dataset: "jobindsats-y01a02", ...jobindsats },
  { dataset: "jobindsats-y60a02", ...jobindsats },
  { dataset: "dst-aus07", ...national },
  { dataset: "dst-aus08", ...monthly, levels: ["country", "region", "landsdel", "municipality"] },
  { dataset: "dst-aus09", ...national },
  { dataset: "dst-aku111m", ...national },
  { dataset: "dst-lbesk01", ...national },
  { dataset: "dst-lbesk03", ...national },
  {
    dataset: "dst-ras400",
    levels: ["country", "region", "landsdel", "municipality"],
    firstPeriod: "2008",
    lastPeriod: "2024",
    rows: [],
  },
];
