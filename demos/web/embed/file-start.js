// The first script of a page that is one file. It stands before everything large: it looks whether the whole file is
// there, says so in plain words if not, and starts the demo. The picture and the words of the demo need none of this.

import { html } from "../ground/dom.js";
import { unpack } from "../ground/packed.js";
import { dressPage } from "./dress.js";
import { readSettings } from "./settings.js";

const AGAIN = "Copy or download it again.";
const CUT = `This file is not complete: it was cut off on its way here. ${AGAIN}`;
const DAMAGED = `This file is damaged, so the demo does not start. ${AGAIN}`;
const OLD = "This browser is too old to run the demo in this file. The picture below still stands.";

/** At the top of the page, even where its own place for that was cut off. @param {string} words */
function tell(words) {
  const note = document.querySelector(".kd-file-note") ?? document.body.appendChild(html("p", { class: "kd-file-note", role: "status" }));
  note.removeAttribute("hidden");
  note.textContent = words;
}

/** Every part is there, and as long as it was written. */
function isWhole() {
  const parts = [...document.querySelectorAll("script[data-file]")];
  const complete = parts.every((part) => part.textContent?.length === Number(part.getAttribute("data-length")));
  return complete && parts.length === Number(document.documentElement.dataset.parts);
}

/** The state that was baked in, unless the address asks for another. */
function openState() {
  const state = JSON.parse(document.getElementById("kd-state")?.textContent ?? '""');
  if (state && location.hash.length < 2) location.replace(`#${state}`);
}

async function begin() {
  const whole = isWhole();
  if (!whole) tell(CUT);
  document.documentElement.toggleAttribute("data-cut", !whole); // Python is not tried: its part is not there
  const app = document.querySelector('script[data-file="web/app.js"]')?.textContent;
  if (!app) return tell(CUT);
  if (typeof DecompressionStream === "undefined") return tell(OLD);
  try {
    openState();
    const script = await new Response(unpack(app)).blob();
    await import(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  } catch (error) {
    if (whole) tell(DAMAGED);
    console.warn(error);
  }
}

document.documentElement.toggleAttribute("data-begun", true); // from here on this script says what is wrong
if (document.documentElement.dataset.embed) dressPage(readSettings(location));
document.addEventListener("DOMContentLoaded", () => void begin());
