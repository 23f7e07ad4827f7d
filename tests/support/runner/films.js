// What a test calls in the page of a coach: open a file in three ways, go to frames, and read what they say (films.py).

window.runner = {
  stage: () => document.querySelector(".kd-runner-frame"),
  status: () => document.querySelector(".kd-runner-status").textContent,
  place: () => document.querySelector(".kd-runner-place").textContent,
  open(name, type, content, how = "choose") {
    this.stage().dataset.frame = "none";
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type }));
    if (how === "drop") return void this.stage().dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
    if (how === "paste") return void document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    const input = document.querySelector(".kd-runner-door input[type=file]");
    input.files = data.files;
    input.dispatchEvent(new Event("change"));
  },
  dot(x, y) {
    this.copy ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    this.copy.drawImage(this.stage(), x, y, 1, 1, 0, 0, 1, 1);
    return [...this.copy.getImageData(0, 0, 1, 1).data];
  },
  number() {
    let number = 0;
    for (let bit = 0; bit < 10; bit++) number = 2 * number + (this.dot(32 * bit + 16, 16)[0] > 127);
    return number;
  },
  async seen(frame) {
    const limit = performance.now() + 60_000;
    while (this.stage().dataset.frame !== String(frame)) {
      if (performance.now() > limit) throw new Error(`frame ${frame} never came: ${this.status()}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  },
  /** What is said once a file has been looked at. */
  async answered() {
    while (this.status().startsWith("Opening")) await new Promise((resolve) => setTimeout(resolve, 2));
    return this.status();
  },
  async walk(frames) {
    const said = [];
    const slider = document.querySelector(".kd-runner-scrub");
    for (const frame of frames) {
      slider.value = frame;
      slider.dispatchEvent(new Event("input"));
      await this.seen(frame);
      said.push(this.number());
    }
    return said;
  },
};
