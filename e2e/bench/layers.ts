import { duel, type Measured, ratio, row, type Spent } from "./load.ts";
import { cachedQuery, queryOf } from "./questions.ts";

export type Cost = { name: string; against: string; cpu: number; throughput: number };

const asked = (path: string, input: unknown) => `${path}?input=${encodeURIComponent(JSON.stringify(input))}`;

const best = 1.5;
const shown = (one: number) => `${one.toFixed(2)} ×`;

function costs(name: string, [ours, ...others]: readonly Measured[]): Cost[] {
  if (!ours) return [];
  return others.map((other) => ({ name, against: other.name, ...ratio(ours, other) }));
}

/**
 * What the product's own layers cost, beside bare tRPC procedures in the same process and run: an answer it remembers
 * against the same JSON as a constant, and one never asked for against the same SQL run straight away. "On the same
 * Express app" is read in two ways, and both are told: behind the product's middleware, and in front of it all.
 */
export async function layers(
  origin: string,
  spent: Spent,
  questions: number,
  pace: { rounds: number; seconds: number },
) {
  let question = 0;
  const next = () => (question += 1) % questions;
  const cachedPath = asked("/trpc/answer", cachedQuery);
  const cached = await duel(
    origin,
    [
      { name: "svar fra hukommelsen", pathOf: () => cachedPath },
      { name: "bar procedure, samme svar, bag samme middleware", pathOf: () => asked("/same/constant", cachedQuery) },
      { name: "bar procedure, samme svar, uden", pathOf: () => asked("/bare/constant", cachedQuery) },
    ],
    spent,
    pace,
  );
  let fresh = 0;
  const uncached = await duel(
    origin,
    [
      { name: "nyt svar, aldrig spurgt før", pathOf: () => asked("/trpc/answer", queryOf((fresh += 1))) },
      { name: "bar procedure, samme SQL, bag samme middleware", pathOf: () => asked("/same/statement", next()) },
      { name: "bar procedure, samme SQL, uden", pathOf: () => asked("/bare/statement", next()) },
    ],
    spent,
    pace,
  );
  if (fresh > questions) console.log(`OBS: ${fresh} spørgsmål blev stillet, flere end de ${questions} forskellige.`);
  console.log("\n32 samtidige klienter, varm, skiftevis i samme kørsel (median af omgangene)");
  console.table([...cached, ...uncached].map(row));
  const all = [...costs("svar fra hukommelsen", cached), ...costs("nyt svar", uncached)];
  for (const { name, against, cpu, throughput } of all)
    console.log(`${name} mod ${against}: CPU ${shown(cpu)}, svar/s ${shown(throughput)} (mål ${best} ×)`);
  return { costs: all, rounds: [...cached, ...uncached] };
}
