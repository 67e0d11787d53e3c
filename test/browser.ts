import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Quiet flags: no sandbox inside a container, no phoning home. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A headless browser, found in this order: CHROME_PATH, the system's Chrome or Chromium, the one that comes with the
 * install. Gives `missing`, a reason to leave a test out by name, where none of them starts.
 */
export async function findBrowser(): Promise<Browser | { missing: string }> {
  const installed = [process.env.CHROME_PATH, ...usual].find((path) => path && existsSync(path));
  try {
    if (installed) return await chromium.launch({ executablePath: installed, args: flags });
    return await carriedBrowser();
  } catch (error) {
    return { missing: `no browser starts here: ${(error as Error).message.split("\n")[0]}` };
  }
}

/** Draws by the processor alone. Its own list also runs it as a single process, which ends with the first window closed. */
const withoutGraphics = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/**
 * The browser that comes with the install. It is made for a machine that has none of a browser's shared libraries and brings
 * them along, but unpacks them only where it believes to be on such a machine, and only while it unpacks itself.
 */
async function carriedBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  if (!existsSync(join(tmpdir(), "al2023", "lib"))) rmSync(join(tmpdir(), "chromium"), { force: true });
  const { default: carried } = await import("@sparticuz/chromium");
  const launch = async () =>
    chromium.launch({ executablePath: await carried.executablePath(), args: [...flags, ...withoutGraphics] });
  // Another test may be unpacking it at this moment: the second try finds it whole.
  return launch().catch(() => new Promise((done) => setTimeout(done, 5000)).then(launch));
}
