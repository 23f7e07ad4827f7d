// Between the theme's search and its worker, so that the words of all pages, and the worker, come when somebody searches.
//
// The theme's page asks for search_index.json at once and tells it here, before anybody has typed. The build leaves only its
// settings in it, and the name of the file with the words (scripts/build/theme.py). Here the page is told "ready"; with the first
// letters words and worker are fetched, the worker hears what the page has said, and from then on it answers alone. Its
// address stands after the # of ours.

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const ROOT = new URL("../../../", location.href);

// The theme shows what is found and has no other place for a sentence.
const LOST = { location: "", title: "The search has not arrived", text: "Is the network there? Then go on typing.", terms: {}, score: 1 };

/** @type {{config: {words: string}, options: object}} what the page has told */
let setup;
/** What was typed last. */
let asked = "";
/** @type {Promise<void> | null} */
let coming = null;

const tell = self.postMessage.bind(self);
const hand = (/** @type {number} */ type, /** @type {unknown} */ data) => self.dispatchEvent(new MessageEvent("message", { data: { type, data } }));

async function fetchAll() {
  const response = await fetch(new URL(setup.config.words, ROOT));
  if (!response.ok) throw new TypeError(`status ${response.status}`);
  const docs = await response.json();
  /** @type {any} */ (self).importScripts(new URL(location.hash.slice(1), ROOT)); // it listens from here on
  self.removeEventListener("message", hear);
  self.postMessage = () => {
    self.postMessage = tell; // it is ready, which the page was told long ago
    hand(QUERY, asked);
  };
  hand(SETUP, { ...setup, docs });
}

/** @param {MessageEvent} event */
function hear({ data: { type, data } }) {
  if (type === SETUP) {
    setup = data;
    return tell({ type: READY });
  }
  asked = data;
  if (!asked) return tell({ type: RESULT, data: { items: [] } });
  coming ??= fetchAll().catch((error) => {
    console.info(error);
    coming = null;
    tell({ type: RESULT, data: { items: [[LOST]], suggest: [] } });
  });
}

self.addEventListener("message", hear);
