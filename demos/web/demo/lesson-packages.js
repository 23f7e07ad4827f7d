// <lesson-packages>: every lesson as a package for learning platforms, on the page about sharing. What makes them is fetched there alone.

import { orNull } from "../ground/late.js";

customElements.define("lesson-packages", class extends HTMLElement {
  #stay = new AbortController();

  async connectedCallback() {
    const { signal } = (this.#stay = new AbortController());
    const share = await orNull(import("../share/packages.js"));
    if (share && !signal.aborted) share.buildPackageList(this, signal);
  }

  disconnectedCallback() {
    this.#stay.abort();
  }
});
