import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dice, extreme, linkedTables, tabulated } from "../src/kit/disclosure/release/linked.fixture.ts";
import { protect } from "../src/kit/disclosure/release/protect.ts";
import { releaseFrom } from "../src/kit/disclosure/release/release.ts";
import { solver } from "../src/kit/disclosure/release/solver.ts";

// What a yearly report's release takes to protect and to attack with its proof: 30 indicators, 7 years, 3 breakdowns of each
// and one ward map. The bound is the product's: 60 s for all. Then linked tables against an attacker written apart.
//   node bench/disclosure.ts [--tables 500]

const most = 60;
const { values } = parseArgs({ options: { tables: { type: "string", default: "500" } } });
const tables = Number(values.tables);
const folder = mkdtempSync(join(tmpdir(), "waymark-disclosure-"));
const cli = join(import.meta.dirname, "..", "src", "cli.ts");

const roll = dice(30);
const release = aReport();
const file = join(folder, "release.json");
const safe = join(folder, "safe.json");
writeFileSync(file, JSON.stringify(release));
console.log(`${release.published.length} published items over ${release.cells.length} cells`);
const hiding = run("protect", file, "--out", safe);
const audit = run("audit", safe);
const all = hiding.seconds + audit.seconds;
console.log(`protect          ${hiding.seconds.toFixed(1)} s, ${hiding.found.hidden?.length} hidden`);
console.log(`audit and proof  ${audit.seconds.toFixed(1)} s, safe: ${audit.found.safe}`);
console.log(`together         ${all.toFixed(1)} s (${(all / most).toFixed(2)} of ${most} s)`);
const highs = await solver();
linked();
rmSync(folder, { recursive: true });

interface Found {
  readonly safe: boolean;
  readonly hidden?: readonly string[];
}

function run(...words: string[]) {
  const start = performance.now();
  const child = spawnSync(process.execPath, [cli, "disclosure", ...words, "--json"], {
    ...{ encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "inherit"] },
  });
  if (child.status !== 0) throw new Error(`disclosure ${words[0]} ended with ${child.status}.`);
  return { seconds: (performance.now() - start) / 1000, found: JSON.parse(child.stdout) as Found };
}

/** One-way tables that share only their total, by age, sex and reason; one indicator's last year by ward as well. */
function aReport() {
  const cells: { id: string; count: number }[] = [];
  const keys: string[][] = [];
  const sizes = [6, 3, 7] as const;
  for (let indicator = 0; indicator < 30; indicator++)
    for (let year = 0; year < 7; year++) {
      const mapped = indicator === 0 && year === 6;
      for (let place = 0; place < (mapped ? 63 : 1); place++)
        for (let inner = 0; inner < sizes[0] * sizes[1] * sizes[2]; inner++) {
          const id = `${indicator}/${year}/${place}/${inner}`;
          const [age, sex, reason] = [inner % 6, Math.floor(inner / 6) % 3, Math.floor(inner / 18)];
          const rare = (sex === 2 ? 12 : 1) * (1 + reason) * (mapped ? 40 : 1);
          cells.push({ id, count: roll(rare) === 0 ? roll(2 + (indicator % 9)) : 0 });
          const own = `${indicator} ${year}`;
          const by = [`${own} age ${age}`, `${own} sex ${sex}`, `${own} reason ${reason}`];
          keys.push([own, ...by, ...(mapped ? [`${own} ward ${place}`] : [])]);
        }
    }
  return tabulated(cells, (at) => keys[at] ?? []);
}

function linked() {
  const again = dice(500);
  let attacked = 0;
  let bounded = 0;
  const start = performance.now();
  for (let round = 0; round < tables; round++) {
    const invented = linkedTables(again);
    const read = releaseFrom(JSON.stringify(invented));
    const found = "refused" in read ? read : protect(read, highs);
    if ("refused" in found) throw new Error(found.refused);
    const shown = found.release;
    for (const { sum, value } of invented.published.filter((each) => each.value >= 1 && each.value <= 5)) {
      attacked += value > 0 ? 1 : 0;
      if (extreme(shown, sum, 1) <= 5 + 1e-6 && extreme(shown, sum, -1) >= 1 - 1e-6) bounded++;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${tables} linked tables: ${attacked} small counts attacked, ${bounded} bounded within 1 to 5, ${seconds.toFixed(0)} s`,
  );
  if (bounded > 0) process.exitCode = 1;
}
