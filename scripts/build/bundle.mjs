// Join the modules and style sheets of demos/web into what browsers fetch: node scripts/build/bundle.mjs
//
// A file is named by its content, so that a browser may keep it for ever. The site's go into assets/generated/web/, with
// their source maps; the scripts of a page that is one file, and style sheets with the letters inside, go into
// build/file/. build/shipped.json says which entry became which file, and what else it needs at once; a packages.json
// beside it and in build/file/ names the npm packages that went in: their licences must go along.

import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";

const SITE = "docs/assets/generated/web";
const FILE = "build/file";
const usual = { absWorkingDir: process.cwd(), outbase: "demos/web", bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", tsconfigRaw: {}, metafile: true, logLevel: "warning" };
const onSite = { ...usual, outdir: SITE, entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]", sourcemap: true, loader: { ".woff2": "file" } };
// Nobody can share an address on a disk (look/file.css), so that the dialog with its QR codes and films stays outside.
const inFile = { ...usual, outdir: FILE, external: ["./demos/web/share/dialog.js"], entryNames: "[name]", loader: { ".woff2": "dataurl" } };
const entries = (/** @type {string[]} */ ...names) => ({ entryPoints: names.map((name) => `demos/web/${name}`) });
const nameOf = (/** @type {string} */ path) => path.split("/").at(-1);

/** Each entry's file, and the names of the files that it imports at once. */
function shippedBy({ outputs }) {
  const made = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.startsWith("demos/web/"));
  return made.map(([path, { entryPoint, imports }]) => {
    const needs = imports.filter(({ kind, external }) => kind === "import-statement" && !external).map((one) => nameOf(one.path));
    return [entryPoint.replace("demos/web/", ""), { file: nameOf(path), needs }];
  });
}

/** Join, and take a warning, such as of a rule that is not closed, for a mistake. @param {import("esbuild").BuildOptions} what */
async function join(what) {
  const made = await build(what);
  if (made.warnings.length) throw made;
  return made;
}

/** The names of the packages that these bundles were made of. */
function packagesOf(/** @type {{metafile: {inputs: object}}[]} */ ...bundles) {
  const read = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const names = read.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return JSON.stringify([...new Set(names)].sort(), null, 1);
}

async function bundleAll() {
  for (const folder of [SITE, FILE]) await rm(folder, { recursive: true, force: true });
  const python = await join({ ...onSite, ...entries("python/worker.js") });
  const worker = shippedBy(python.metafile);
  const define = { WORKER_FILE: JSON.stringify(worker[0][1].file) };
  const alone = { ...define, "import.meta.url": "document.baseURI" }; // nothing is fetched from there
  const site = await join({ ...onSite, ...entries("demo/lesson.js", "embed/embed.js", "look/lesson-page.css", "look/embed-page.css"), splitting: true, define });
  const file = await build({ ...inFile, ...entries("embed/embed.js", "embed/file-kit.js", "python/worker.js", "look/file-page.css", "look/lesson-page.css", "look/letters.css"), define: alone });
  const start = await build({ ...inFile, ...entries("embed/file-start.js"), format: "iife" });
  const shipped = Object.fromEntries([...worker, ...shippedBy(site.metafile)]);
  await mkdir("build", { recursive: true });
  await writeFile("build/shipped.json", JSON.stringify(shipped, null, 1));
  await writeFile("build/packages.json", packagesOf(python, site, file, start));
  await writeFile(`${FILE}/packages.json`, packagesOf(file, start));
}

await bundleAll().catch((error) => {
  if (!error.errors) console.error(error); // esbuild's own it has told, with file and line
  process.exitCode = 1;
});
