// Drives a headless Firefox for tests/support/firefox.py, by WebDriver BiDi. One JSON line in, one JSON line out:
//   in   {"verb": "open", …}        see VERBS
//   out  {"value": …} or {"error": "what the browser said"}; the first line says that the browser is there.

import { createInterface } from "node:readline";

import puppeteer from "puppeteer-core";

const [executablePath, ...switchedOn] = process.argv.slice(2);
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

/** Nothing but what a page asks for: no updates, no start pages, no telemetry, no look-ups of its own. */
const extraPrefsFirefox = {
  "app.update.enabled": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "security.sandbox.content.level": 0, // containers that run as root
  ...Object.fromEntries(switchedOn.map((name) => [name, true])),
};

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, extraPrefsFirefox });

/** The page that the tests drive, what it has asked for and what it has complained of. */
let page;
let requests = [];
let complaints = [];

/** The page's frame whose address holds this text; without a text the page itself. */
function frameOf({ frame }) {
  const found = frame ? page.frames().find((one) => one.url().includes(frame)) : page.mainFrame();
  if (!found) throw new Error(`no frame's address holds ${frame}; there are ${page.frames().map((one) => one.url())}`);
  return found;
}

const VERBS = {
  /** A fresh page without cookies or caches, `width` × `height` CSS pixels. */
  async new({ width, height }) {
    await page?.browserContext().close();
    page = await (await browser.createBrowserContext()).newPage();
    [requests, complaints] = [[], []];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => ["error", "warn"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(`uncaught: ${error}`));
    await page.setViewport({ width, height });
  },
  open: async ({ url }) => void (await page.goto(url, { waitUntil: "load" })),
  evaluate: (said) => frameOf(said).evaluate(said.script),
  wait: async (said) => void (await frameOf(said).waitForFunction(said.script, { timeout: said.timeout_ms, polling: 100 })),
  press: async ({ key }) => void (await page.keyboard.press(key)),
  offline: async ({ on }) => void (await page.setOfflineMode(on)),
  screenshot: async ({ path, whole }) => void (await page.screenshot({ path, fullPage: whole })),
  frames: async () => page.frames().map((one) => one.url()),
  requests: async () => requests,
  complaints: async () => complaints,
};

say({ value: await browser.version() });
for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  try {
    say({ value: (await VERBS[said.verb](said)) ?? null });
  } catch (error) {
    say({ error: String(error) });
  }
}
await browser.close();
