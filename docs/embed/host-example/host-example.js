// How a page talks to a demo in a frame. Nothing here is needed to show one: a plain iframe will do.

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("#demo"));
const now = /** @type {HTMLElement} */ (document.querySelector("#now"));
const log = /** @type {HTMLElement} */ (document.querySelector("#log"));
const LINES = 12;

/** Send one command. @param {object} command */
function send(command) {
  frame.contentWindow?.postMessage({ type: "knee-drive", v: 1, ...command }, "*");
}

for (const button of document.querySelectorAll("button")) {
  button.addEventListener("click", () => send(JSON.parse(button.dataset.command ?? "{}")));
}

window.addEventListener("message", ({ data, source }) => {
  if (source !== frame.contentWindow || data?.type !== "knee-drive" || data.v !== 1) return; // anyone may send messages
  const lines = [JSON.stringify(data), ...(log.textContent ?? "").split("\n")];
  log.textContent = lines.slice(0, LINES).join("\n");
  if (data.event === "error") now.textContent = `The demo refused: ${data.message}`;
  if (data.event === "ready" || data.event === "state") {
    const { parameters, time_ms, instant, playing } = data;
    const moment = instant ? `${Math.round(time_ms)} ms (${instant})` : `${Math.round(time_ms)} ms`;
    now.textContent = `Drive ${parameters.drive}, at ${moment}${playing ? ", playing" : ""}.`;
  }
});

// The frame may have been ready before this script was.
frame.addEventListener("load", () => send({ command: "state" }));
send({ command: "state" });
