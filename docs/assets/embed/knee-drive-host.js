// For pages that show Knee Drive Lab in frames: each frame becomes as tall as its demo, and a slide deck gets the
// clicker's keys. Put <script src=".../assets/embed/knee-drive-host.js"></script> anywhere on the page. MIT licence.
(() => {
  const KEY_CODES = { PageUp: 33, PageDown: 34, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, b: 66 };
  addEventListener("message", ({ data, source }) => {
    if (!data || data.type !== "knee-drive" || data.v !== 1) return;
    // A sandboxed frame has the origin "null": what tells it from others is its window.
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    if (!frame) return;
    if (data.event === "resize" && data.height > 0 && !frame.hasAttribute("data-fixed")) {
      const edges = frame.offsetHeight - frame.clientHeight; // its border
      frame.style.height = `${data.height + (getComputedStyle(frame).boxSizing === "border-box" ? edges : 0)}px`;
    }
    // reveal.js hears of the key by its own messages; other decks listen to the document.
    if (data.event === "key" && data.key in KEY_CODES && !document.querySelector(".reveal")) {
      const keyCode = KEY_CODES[/** @type {keyof typeof KEY_CODES} */ (data.key)];
      const init = /** @type {KeyboardEventInit} */ ({ key: data.key, keyCode, which: keyCode, bubbles: true, cancelable: true });
      document.body.dispatchEvent(new KeyboardEvent("keydown", init));
    }
  });
})();
