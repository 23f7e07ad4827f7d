// Elements of single pages. What builds them is fetched there alone; until it comes, and where it never does, the page's own words
// stand in them.

import { orNull } from "../ground/late.js";

/**
 * @template Module
 * @param {string} name of the element
 * @param {() => Promise<Module>} fetchModule
 * @param {(module: Module, root: HTMLElement, signal: AbortSignal) => void} build
 */
function define(name, fetchModule, build) {
  customElements.define(name, class extends HTMLElement {
    #stay = new AbortController();

    async connectedCallback() {
      const { signal } = (this.#stay = new AbortController());
      const module = await orNull(fetchModule());
      if (module && !signal.aborted) build(module, this, signal);
    }

    disconnectedCallback() {
      this.#stay.abort();
    }
  });
}

/** Every lesson as a package for learning platforms. */
define("lesson-packages", () => import("../share/packages.js"), (share, root, signal) => share.buildPackageList(root, signal));
/** The coach's own photo or film. */
define("your-runner", () => import("../runner/runner.js"), (runner, root, signal) => runner.buildRunner(root, signal));
