// "Your own runner" alone on its page: an embed page, or a page that is one file.

import { buildRunner } from "../runner/runner.js";
import { dressPage } from "./dress.js";
import { reportHeight } from "./height.js";
import { readSettings } from "./settings.js";

dressPage(readSettings(location));
buildRunner(/** @type {HTMLElement} */ (document.querySelector("your-runner")), new AbortController().signal);
reportHeight("");
