// Elements of single pages. What builds them is fetched there alone; until it comes, however late, and where it never does, the page's
// own words stand in them, which look/late.css lets be seen after some seconds.

import { triedLater } from "./browser.js";

/**
 * @template Module
 * @param {string} name of the element
 * @param {() => Promise<Module>} fetchModule
 * @param {(module: Module, root: HTMLElement, signal: AbortSignal) => void} build
 */
export function define(name, fetchModule, build) {
  customElements.define(name, class extends HTMLElement {
    #stay = new AbortController();

    async connectedCallback() {
      const { signal } = (this.#stay = new AbortController());
      const module = await triedLater(fetchModule, null);
      if (module && !signal.aborted) build(module, this, signal);
    }

    disconnectedCallback() {
      this.#stay.abort();
    }
  });
}
