import { existsSync } from "node:fs";
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
    const { default: carried } = await import("@sparticuz/chromium");
    return await chromium.launch({ executablePath: await carried.executablePath(), args: carried.args });
  } catch (error) {
    return { missing: `no browser starts here: ${(error as Error).message.split("\n")[0]}` };
  }
}
