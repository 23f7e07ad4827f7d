// The elements of single pages.

import { define } from "../ground/element.js";

/** Every lesson as a package for learning platforms. */
define("lesson-packages", () => import("../share/packages.js"), (share, root, signal) => share.buildPackageList(root, signal));
/** The coach's own photo or film. */
define("your-runner", () => import("../runner/runner.js"), (runner, root, signal) => runner.buildRunner(root, signal));
