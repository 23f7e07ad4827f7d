if (!("ResizeObserver" in window)) {
  // Without one the theme would ask another site for it. This tells sizes when an element is first
  // seen, and whenever the window changes.
  window.ResizeObserver = class {
    constructor(tell) {
      this.seen = new Set();
      this.tell = () => tell([...this.seen].map((target) => ({ target, contentRect: target.getBoundingClientRect() })));
      addEventListener("resize", this.tell);
    }
    observe(target) {
      this.seen.add(target);
      requestAnimationFrame(this.tell);
    }
    unobserve(target) {
      this.seen.delete(target);
    }
    disconnect() {
      this.seen.clear();
      removeEventListener("resize", this.tell);
    }
  };
}
