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

/** @type {Record<string, (shell: import("./shell.js").Shell) => void>} */
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

let born = 0;

/** An element that lives while it is on the page, and is as it was written when it has left. */
class Lasting extends HTMLElement {
  /** @type {AbortController | null} */
  #stay = null;

  connectedCallback() {
    this.#stay?.abort();
    this.#stay = new AbortController();
    this.begin(this.#stay.signal);
  }

  disconnectedCallback() {
    this.#stay?.abort();
    this.#stay = null;
  }

  /** @param {AbortSignal} _signal */
  begin(_signal) {}
}

class KneeCheck extends Lasting {
  #id = `kd-check-${++born}`;

  /** @param {AbortSignal} signal */
  begin(signal) {
    KINDS[this.dataset.kind ?? ""]?.(openShell(this, this.#id, signal));
  }
}

class KneeSummary extends Lasting {
  /** @param {AbortSignal} signal */
  begin(signal) {
    buildSummary(this, signal);
  }
}

if (!customElements.get("knee-check")) customElements.define("knee-check", KneeCheck);
if (!customElements.get("knee-summary")) customElements.define("knee-summary", KneeSummary);
