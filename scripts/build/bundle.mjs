// Join the modules and style sheets of demos/web into what browsers fetch: node scripts/build/bundle.mjs
//
// A file is named by its content, so that a browser may keep it for ever. The site's go into assets/generated/web/, with
// their source maps; the scripts of a page that is one file, and style sheets with the letters inside, go into
// build/file/. build/shipped.json says which entry became which file, and what else it needs at once; a packages.json
// beside it and those in build/file/ name the npm packages that went in: their licences must go along.
//
// What a page can do without is a file that needs no other (APART): its loss costs only itself. Its helpers are in it a
// second time, some 2 kB, where a file for every set of parts that share one would be seven more that must all arrive.

import { build, transform } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

const SITE = "docs/assets/generated/web";
const FILE = "build/file";
/** A style sheet that a module puts on a page itself comes as text: `import styles from "./a.css?text"`. */
const text = {
  name: "text",
  setup(at) {
    at.onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path.replace("?text", "")), namespace: "text" }));
    at.onLoad({ filter: /./, namespace: "text" }, async ({ path }) => ({ contents: (await transform(await readFile(path, "utf8"), { loader: "css", minify: true })).code, loader: "text", watchFiles: [path] }));
  },
};
const usual = { plugins: [text], absWorkingDir: process.cwd(), outbase: "demos/web", bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", tsconfigRaw: {}, metafile: true, logLevel: "warning" };
const onSite = { ...usual, outdir: SITE, entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]", sourcemap: true, loader: { ".woff2": "file", ".py": "text" } };
// Nobody can share an address on a disk (look/file.css), so that the dialog with its QR codes and films stays outside; so does the editor
// of "The Python", in whose place there is a plain field: it would make each file larger by 0.36 MB.
const inFile = { ...usual, outdir: FILE, external: ["./demos/web/share/dialog.js", "./demos/web/hood/editor.js"], entryNames: "[name]", loader: { ".woff2": "dataurl", ".py": "text" } };
const entries = (/** @type {string[]} */ ...names) => ({ entryPoints: names.map((name) => `demos/web/${name}`) });
const nameOf = (/** @type {string} */ path) => path.split("/").at(-1);

/** Later ones may fetch earlier ones. */
const APART = ["run/strides.js", "graph/sprinter.js", "graph/graphs.js", "share/dialog.js", "share/packages.js", "demo/present/present.js", "hood/editor.js", "hood/panel.js", "runner/film/demux.js", "runner/runner.js"];
/** A page fetches these beside the file that asks for them: the graph is wanted as soon as a demo is, the letters with the first word. */
const SOON = /^(graphs|next-english)-/;
/** The parts that are bundled already, by the name of their module. @type {Record<string, string>} */
const parts = {};
const apart = {
  name: "apart",
  setup: ({ onResolve }) => onResolve({ filter: /\.js$/ }, ({ path, kind }) => {
    const file = kind === "dynamic-import" && parts[nameOf(path)];
    return file ? { path: `./${file}`, external: true } : undefined;
  }),
};

/** Each entry's file, and the names of the files that it will want at once. */
function shippedBy({ outputs }) {
  const made = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.startsWith("demos/web/"));
  return made.map(([path, { entryPoint, imports }]) => {
    const needs = imports.filter(({ kind, path }) => kind === "import-statement" || SOON.test(nameOf(path)));
    return [entryPoint.replace("demos/web/", ""), { file: nameOf(path), needs: needs.map((one) => nameOf(one.path)) }];
  });
}

/** Join, and take a warning, such as of a rule that is not closed, for a mistake. @param {import("esbuild").BuildOptions} what */
async function join(what) {
  const made = await build(what);
  if (made.warnings.length) throw made;
  return made;
}

/** Packages whose file holds others. @type {Record<string, string[]>} */
const INSIDE = { "@xapi/cmi5": ["@xapi/xapi", "axios", "deepmerge", "uuid"] };

/** The names of the packages that these bundles were made of. */
function packagesOf(/** @type {{metafile: {inputs: object}}[]} */ ...bundles) {
  const read = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const found = read.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  const names = found.flatMap((name) => [name, ...(INSIDE[name] ?? [])]);
  return JSON.stringify([...new Set(names)].sort(), null, 1);
}

async function bundleAll() {
  for (const folder of [SITE, FILE]) await rm(folder, { recursive: true, force: true });
  const python = await join({ ...onSite, ...entries("python/worker.js") });
  const worker = shippedBy(python.metafile);
  const pose = await join({ ...onSite, ...entries("runner/pose/worker.js"), entryNames: "pose-[hash]" });
  const model = JSON.parse(await readFile("docs/assets/generated/pose/manifest.json", "utf8"));
  const define = { WORKER_FILE: JSON.stringify(worker[0][1].file), POSE: JSON.stringify({ worker: shippedBy(pose.metafile)[0][1].file, ...model }) };
  const alone = { ...define, "import.meta.url": "document.baseURI" }; // nothing is fetched from there
  const site = [python, pose];
  for (const module of APART) {
    site.push(await join({ ...onSite, ...entries(module), plugins: [apart, text], define }));
    parts[nameOf(module)] = shippedBy(site.at(-1).metafile)[0][1].file;
  }
  site.push(await join({ ...onSite, ...entries("demo/lesson.js", "check/page.js"), plugins: [apart, text], splitting: true, define }));
  site.push(await join({ ...onSite, ...entries("embed/embed.js", "embed/your-runner.js", "look/pages/lesson-page.css", "look/pages/embed-page.css"), plugins: [apart, text], define }));
  site.push(await join({ ...onSite, ...entries("ground/search.js"), format: "iife" })); // a worker as the theme starts it
  const file = await build({ ...inFile, ...entries("embed/embed.js", "embed/your-runner.js", "embed/file-kit.js", "python/worker.js", "look/pages/file-page.css", "look/pages/kit-lesson.css", "look/letters.css"), define: alone });
  const kit = await build({ ...inFile, ...entries("embed/kit-lesson.js"), define: alone, format: "iife" });
  const lesson = await build({ ...inFile, ...entries("embed/package.js", "look/pages/package-page.css"), define: alone });
  const start = await build({ ...inFile, ...entries("embed/file-start.js", "embed/package-start.js", "embed/first.js", "ground/watch.js"), format: "iife" });
  const shipped = Object.fromEntries(site.flatMap(({ metafile }) => shippedBy(metafile)));
  await mkdir("build", { recursive: true });
  await writeFile("build/shipped.json", JSON.stringify(shipped, null, 1));
  await writeFile("build/packages.json", packagesOf(...site, file, kit, lesson, start));
  await writeFile(`${FILE}/packages.json`, packagesOf(file, kit, start));
  await writeFile(`${FILE}/lesson-packages.json`, packagesOf(lesson, start));
}

await bundleAll().catch((error) => {
  if (!error.errors) console.error(error); // esbuild's own it has told, with file and line
  process.exitCode = 1;
});
