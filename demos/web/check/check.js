// <knee-check data-kind="choice" data-name="one-photo">: one question. What stands in the page is complete; this makes a form of it.

import { buildChoice } from "./choice.js";
import { buildClassify } from "./classify.js";
import { buildList } from "./list.js";
import { buildMatch, buildSort } from "./pairs.js";
import { buildNumber } from "./number.js";
import { buildOrder } from "./order.js";
import { openShell } from "./shell.js";
import { buildSummary } from "./summary.js";
import { buildTarget } from "./target.js";

/** @import { Shell } from "./shell.js" */

/** @type {Record<string, (shell: Shell) => void>} */
const KINDS = {
  choice: buildChoice,
  number: buildNumber,
  order: buildOrder,
  classify: buildClassify,
  target: buildTarget,
  match: buildMatch,
  sort: buildSort,
  list: buildList,
};

/**
 * An element that lives while it is on the page, and is as it was written when it has left.
 * @param {string} name
 * @param {(root: HTMLElement, signal: AbortSignal) => void} begin the signal is aborted when the element leaves
 */
function define(name, begin) {
  if (customElements.get(name)) return;
  customElements.define(name, class extends HTMLElement {
    #stay = new AbortController();

    connectedCallback() {
      this.#stay.abort();
      this.#stay = new AbortController();
      begin(this, this.#stay.signal);
    }

    disconnectedCallback() {
      this.#stay.abort();
    }
  });
}

let born = 0;
define("knee-check", (root, signal) => KINDS[root.dataset.kind ?? ""]?.(openShell(root, `kd-check-${++born}`, signal)));
define("knee-summary", buildSummary);
