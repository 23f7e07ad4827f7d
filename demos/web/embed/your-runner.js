// "Your own runner" alone on its page: an embed page, or a page that is one file.

import { define } from "../ground/element.js";
import { buildRunner } from "../runner/runner.js";
import { dressPage } from "./dress.js";
import { reportHeight } from "./height.js";
import { readSettings } from "./settings.js";

dressPage({ ...readSettings(location), present: false }); // no demo: nothing would be left of it
define("your-runner", async () => buildRunner, (build, root, signal) => build(root, signal));
reportHeight("");
