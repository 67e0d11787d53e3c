import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// A census of 125,000 children (98 MB) landed in under 15 s and 400 MB, at a cost per child that is flat from 1,000 up.
// Each size is landed in a process of its own. The cost per child is that of the children added from one size to the next,
// so that the program's start, which every size pays once, is left out. The best of several runs counts, since other
// work on the machine only ever adds.
//   node bench/receive.ts

const sizes = [1000, 10_000, 125_000];
const runs = (children: number) => (children > 10_000 ? 2 : 5);
const most = { seconds: 15, megabytes: 400, ratio: 1.5 };
const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
const cli = join(import.meta.dirname, "..", "src", "cli.ts");

const results: { children: number; seconds: number; peak: number }[] = [];
for (const children of sizes) {
  const file = join(folder, `cin-census-2024-25-${children}.xml`);
  writeCensus(file, children);
  const landed = [];
  for (let run = 0; run < runs(children); run++) landed.push(await land(file, run));
  const seconds = Math.min(...landed.map((each) => each.seconds));
  const peak = Math.max(...landed.map((each) => each.peak));
  results.push({ children, seconds, peak });
  const size = (statSync(file).size / 1e6).toFixed(1);
  console.log(
    `${children} children, ${size} MB: ${seconds.toFixed(2)} s, ${peak.toFixed(0)} MB${costOf(results.length - 1)}`,
  );
}
rmSync(folder, { recursive: true });

const [, , largest] = results;
if (!largest) throw new Error("Three sizes are needed for the ratio.");
const ratio = costBetween(1, 2) / costBetween(0, 1);
console.log(
  `ratio of the cost of a further child, beyond 10,000 to beyond 1,000: ${ratio.toFixed(2)} (most ${most.ratio}); time ${(largest.seconds / most.seconds).toFixed(2)} of ${most.seconds} s; memory ${(largest.peak / most.megabytes).toFixed(2)} of ${most.megabytes} MB`,
);
const kept = ratio <= most.ratio && largest.seconds <= most.seconds && largest.peak <= most.megabytes;
process.exitCode = kept ? 0 : 1;

/** Seconds for each child that the larger of two sizes has more than the smaller. */
function costBetween(smaller: number, larger: number): number {
  const [from, to] = [results[smaller], results[larger]];
  if (!from || !to) return Number.NaN;
  return (to.seconds - from.seconds) / (to.children - from.children);
}

function costOf(size: number): string {
  return size === 0
    ? ""
    : `, ${(costBetween(size - 1, size) * 1e6).toFixed(0)} microseconds for each further child`;
}

async function land(file: string, run: number): Promise<{ seconds: number; peak: number }> {
  const workspace = join(folder, `workspace-${run}`);
  const start = performance.now();
  const child = spawn(process.execPath, [cli, "receive", file, "--workspace", workspace], {
    stdio: "ignore",
  });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 10);
  const exit = await new Promise((done) => child.on("close", done));
  clearInterval(look);
  if (exit !== 0) throw new Error(`receive ended with ${exit}.`);
  const seconds = (performance.now() - start) / 1000;
  rmSync(workspace, { recursive: true });
  return { seconds, peak };
}

/** The kernel's high-water mark of a process, in megabytes; 0 where there is no /proc or the process has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return 0;
    throw error;
  }
}

/** Invented children, alike but for their id: 785 bytes each, an assessment and two factors to a referral. */
function writeCensus(path: string, children: number) {
  const file = openSync(path, "w");
  writeSync(
    file,
    `<?xml version="1.0" encoding="UTF-8"?>\n<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header>\n<Children>\n`,
  );
  for (let from = 0; from < children; from += 1000) {
    const some = Math.min(1000, children - from);
    writeSync(file, Array.from({ length: some }, (_, at) => child(from + at)).join(""));
  }
  writeSync(file, "</Children>\n</Message>\n");
  closeSync(file);
}

function child(number: number): string {
  return `<Child>
  <ChildIdentifiers><LAchildID>OAK${number}</LAchildID><UPNunknown>UN1</UPNunknown><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
  <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
  <CINdetails><CINreferralDate>2024-10-06</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N4</PrimaryNeedCode>
    <Assessments><AssessmentActualStartDate>2024-10-07</AssessmentActualStartDate><AssessmentAuthorisationDate>2024-11-19</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>1C</AssessmentFactors><AssessmentFactors>6B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
    <ReferralNFA>0</ReferralNFA></CINdetails>
</Child>
`;
}
