// What a test does in the page of a coach in a browser that has no hands of its own: press, tap, go to a frame; and what was saved.

{
  const kept = URL.createObjectURL;
  const all = (names) => [...document.querySelectorAll(`.kd-runner :is(${names})`)];
  window.hands = {
    all,
    kept: [],
    press: (words) => all("button, label").find((one) => one.checkVisibility() && one.textContent.startsWith(words)).click(),
    tap([x, y]) {
      const canvas = document.querySelector(".kd-runner-frame");
      const box = canvas.getBoundingClientRect();
      const scale = box.width / canvas.width;
      const place = { clientX: box.left + x * scale, clientY: box.top + y * scale };
      for (const kind of ["pointerdown", "pointerup"]) {
        const event = new PointerEvent(kind, { pointerId: 1, ...place, bubbles: true, cancelable: true });
        document.querySelector(".kd-runner-stage").dispatchEvent(event);
      }
    },
    go(frame) {
      const slider = document.querySelector(".kd-runner-scrub");
      slider.value = frame;
      slider.dispatchEvent(new Event("input"));
    },
  };
  URL.createObjectURL = (blob) => {
    window.hands.kept.push(blob);
    return kept.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = () => {}; // what is saved is looked at, not written to the disk
}
