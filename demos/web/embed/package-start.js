// The first script of a lesson in a package: it may ask the store that the platform has named in the address, and nobody else.

import "./file-start.js";
import { tried } from "../ground/browser.js";
import { html } from "../ground/dom.js";

const asked = new URLSearchParams(location.search);
const stores = ["endpoint", "fetch"].map((name) => tried(() => new URL(asked.get(name) ?? "").origin, ""));
document.head.append(html("meta", { "http-equiv": "Content-Security-Policy", content: `connect-src blob: data: ${stores.join(" ")}` }));
