// The frame of the course: ticks the lessons that this reader has opened, prints, and clears away pages that were left.
// Elements of their own, so that they work however the page arrived. What was opened is kept, and forgotten, together with the answers.

import { recall, remember } from "../ground/answers.js";
import { mayPrint, printPage } from "../ground/browser.js";
import { button } from "../ground/dom.js";

const OPENED = "opened lessons";

/** @returns {string[]} the names of the lessons opened in this browser */
function opened() {
  return recall(OPENED)?.said.split(" ") ?? [];
}

/** The row of lessons at the head of each. */
class CourseSteps extends HTMLElement {
  connectedCallback() {
    const before = opened();
    for (const link of this.querySelectorAll("a")) {
      const known = before.includes(link.dataset.lesson ?? "") && !link.hasAttribute("aria-current");
      if (!known || link.dataset.opened !== undefined) continue;
      link.dataset.opened = "";
      link.setAttribute("aria-label", `${link.getAttribute("aria-label")}, opened before`);
    }
    const here = this.dataset.lesson;
    if (here && !before.includes(here)) remember(OPENED, [...before, here].join(" "));
  }
}

/** The foot of a lesson: a button that prints it, where there is a script to do so. */
class LessonFoot extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("button") || !mayPrint()) return;
    this.append(button("Print this lesson", printPage, undefined, { class: null }));
  }
}

/** Sections that fold: the one that the address names is open. */
class FoldList extends HTMLElement {
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    const open = (hash = location.hash) => {
      const target = document.getElementById(decodeURIComponent(hash.slice(1)));
      const box = [...this.children].find((part) => part.localName === "section" && part.contains(target))?.querySelector("details");
      if (!box || box.open) return;
      box.open = true;
      target?.scrollIntoView();
    };
    const { signal } = this.#left;
    window.addEventListener("hashchange", () => open(), { signal });
    // The theme follows a link within the page without such an event.
    document.addEventListener("click", ({ target }) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link?.hash && link.pathname === location.pathname) open(link.hash);
    }, { signal });
    queueMicrotask(() => open());
  }

  disconnectedCallback() {
    this.#left.abort();
  }
}

/** The theme holds on to pages that it has taken away, some 2,500 nodes each. Taken apart, most of that can go. */
const leave = new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
    if (!(node instanceof HTMLElement) || node.isConnected || node.dataset.mdComponent !== "container") continue;
    for (const part of [node, ...node.querySelectorAll("*")]) part.replaceChildren();
  }
});
leave.observe(document.body, { childList: true });

customElements.define("course-steps", CourseSteps);
customElements.define("fold-list", FoldList);
customElements.define("lesson-foot", LessonFoot);
