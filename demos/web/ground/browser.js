// What a browser, or the page around us, may keep from us: absent, null, throwing, or silent. It is asked for here and nowhere
// else, and whoever asks gets an answer that works without.

/**
 * What a use of the browser gives; the other where there is nothing, or where it fails, in whatever way.
 * @template Result, Other
 * @param {() => Result} use
 * @param {Other} other
 * @returns {NonNullable<Result> | Other}
 */
export function tried(use, other) {
  try {
    return use() ?? other;
  } catch {
    return other; // browsers fail in every manner: TypeError, DOMException, what an extension throws
  }
}

/**
 * The same for what takes time.
 * @template Result, Other
 * @param {() => Promise<Result>} use
 * @param {Other} other
 */
export const triedLater = (use, other) => Promise.resolve(tried(use, other)).catch(() => other);

/**
 * Null where storage is closed, full, or null, as in an Android WebView.
 * @template Result
 * @param {(storage: Storage) => Result} use
 */
export const withStorage = (use) => tried(() => use(localStorage), null);

/** A wish of the reader's, as a media query: false where it cannot be asked for. @param {string} query */
export function media(query) {
  const list = tried(() => matchMedia(query), null);
  return {
    get matches() {
      return list?.matches === true;
    },
    /** @param {() => void} changed @param {AbortSignal} [signal] */
    watch: (changed, signal) => tried(() => list?.addEventListener("change", changed, { signal }), undefined),
  };
}

/**
 * Call at once and whenever the size changes; where that is not told, whenever the window's does.
 * @param {Element} element
 * @param {() => void} changed
 * @returns {() => void} call it to hear no more
 */
export function onResize(element, changed) {
  const observer = tried(() => {
    const made = new ResizeObserver(() => changed());
    made.observe(element);
    return made;
  }, null);
  if (observer) return () => observer.disconnect();
  const heard = () => changed(); // not `changed` itself: it may be heard of elsewhere
  window.addEventListener("resize", heard);
  setTimeout(heard);
  return () => window.removeEventListener("resize", heard);
}

/**
 * Call once the element is in view; at once where that is not told.
 * @param {Element} element
 * @param {() => void} then
 * @param {AbortSignal} signal
 */
export function onceInView(element, then, signal) {
  const observer = tried(() => {
    const made = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      made.disconnect();
      then();
    });
    made.observe(element);
    return made;
  }, null);
  if (!observer) return then();
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * Call now and each time an element goes past the top of the window, with whether it is past; never where that is not told.
 * @param {Element} element
 * @param {string} margin what is cut off the window, as "-64px 0px 0px"
 * @param {(passed: boolean) => void} then
 * @returns {() => void} call it to hear no more
 */
export function onPassed(element, margin, then) {
  const observer = tried(() => {
    const made = new IntersectionObserver(([entry]) => then(!!entry.rootBounds && entry.boundingClientRect.bottom <= entry.rootBounds.top), { rootMargin: margin });
    made.observe(element);
    return made;
  }, null);
  return () => observer?.disconnect();
}

/** Whether the keyboard is likely to have ⌘ where others have Ctrl. */
export const hasCommandKey = () => /Mac|iPhone|iPad/.test(tried(() => navigator.userAgent, ""));

/**
 * How much of each element a reader sees now, also within a frame, and where; null where that is not told.
 * @param {Element[]} elements
 * @returns {Promise<{part: number, box: DOMRectReadOnly}[] | null>}
 */
export const sightOf = (elements) =>
  triedLater(() => new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => { // at first of all of them, in their order
      observer.disconnect();
      resolve(entries.map(({ intersectionRatio: part, intersectionRect: box }) => ({ part, box })));
    });
    for (const element of elements) observer.observe(element);
  }), null);

/**
 * Call once the page has nothing better to do, and after so many ms at the latest.
 * @param {() => void} then
 * @param {number} limit_ms
 * @param {AbortSignal} signal
 */
export function onceIdle(then, limit_ms, signal) {
  let done = false;
  const once = () => {
    if (!done) then();
    done = true;
  };
  const known = tried(() => requestIdleCallback(once), 0) > 0;
  const limit = setTimeout(once, known ? limit_ms : limit_ms / 5);
  signal.addEventListener("abort", () => clearTimeout(limit)); // else it would keep what has left
}

/** @typedef {{connection?: {saveData?: boolean, effectiveType?: string, downlink?: number}}} Told what the browser tells of its line */

/** Whether the reader has asked to save data. */
export const savesData = () => tried(() => /** @type {Told} */ (navigator).connection?.saveData, false) === true;

/** Whether the line carries so many Mbit/s. False where that is not told. @param {number} least */
export const isQuick = (least) => tried(() => (/** @type {Told} */ (navigator).connection?.downlink ?? 0) >= least, false);

/** Call once the page's own letters are there; soon where that is not told. @param {() => void} then */
export function onceLettered(then) {
  if (!tried(() => (document.fonts.ready.then(then), true), false)) setTimeout(then);
}

/** Drags go on outside the element. @param {Element} element @param {number} pointer */
export const holdPointer = (element, pointer) => tried(() => element.setPointerCapture(pointer), undefined);

/**
 * Put a style sheet on the page; as an element, which a policy may forbid, only where browsers know no other way.
 * @param {string} css
 * @returns {() => void} call it to take it away
 */
export function putStyles(css) {
  const taken = tried(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    return () => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet));
  }, null);
  if (taken) return taken;
  const element = document.head.appendChild(Object.assign(document.createElement("style"), { textContent: css }));
  return () => element.remove();
}

/** Copy a text. False where the clipboard is closed to us: on plain http, and in many frames. @param {string} text */
export const copied = (text) => triedLater(() => navigator.clipboard.writeText(text).then(() => true), false);

/**
 * Put a link into the address bar without a step in the history. Sandboxed frames may forbid it: then it stays as it is.
 * @param {string} link
 */
export const showInAddress = (link) => tried(() => history.replaceState(history.state, "", link), undefined);

/** Whether this page may have the whole screen. */
export const mayFillScreen = () => tried(() => document.fullscreenEnabled && !!document.documentElement.requestFullscreen, false);

/** The whole screen, or no longer. False if it is refused after all. */
export const toggleFullScreen = () =>
  triedLater(async () => {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    return true;
  }, false);

/**
 * Stand in a queue of all pages of this site; the queue moves on when `held` has settled. Null where there is none, or nobody moves.
 * @param {string} queue
 * @param {number} patience_ms
 * @param {() => Promise<void>} held
 */
export const inLine = (queue, patience_ms, held) =>
  triedLater(() => navigator.locks.request(queue, { signal: AbortSignal.timeout(patience_ms) }, held), null);

/** Keep the screen from falling asleep: null where nobody lets us, or the battery is low. */
export const keepAwake = () => triedLater(() => navigator.wakeLock.request("screen"), null);

/** Whether this device has a sheet of its own for sharing, and lets it take this. @param {ShareData} data */
export const maySend = (data) => tried(() => navigator.canShare(data), false);

/** Open that sheet; false where it does not open. Who closes it again has decided so. @param {ShareData} data */
export const sent = (data) =>
  triedLater(() => navigator.share(data).then(() => true, (error) => error.name === "AbortError"), false);

/** Where nothing can print, as in many apps, no button offers it. */
export const mayPrint = () => tried(() => typeof window.print === "function", false);
export const printPage = () => tried(() => window.print(), undefined);

/** A dialog over the page; where a browser has none, in it. @param {HTMLDialogElement} dialog */
export function openDialog(dialog) {
  if (!tried(() => (dialog.showModal(), true), false)) dialog.setAttribute("open", "");
}

/** What cannot be done here, for a reason that its message tells the reader. */
export class Refusal extends Error {}

/** What to tell of a failure that is the browser's or the network's; a mistake of ours is thrown on. @param {unknown} error @param {string} words */
export function excuse(error, words) {
  if (error instanceof Refusal) return error.message;
  if (error instanceof DOMException || error instanceof TypeError) return words;
  throw error;
}

/** A sandboxed frame is not told that its download was forbidden. @param {string} done */
export const perhaps = (done) => (self.origin === "null" ? `${done} If no file comes, the page around this one forbids it: open this in a tab of its own.` : done);

/** Hand a file over; a Refusal where that cannot even be begun. @param {string} name @param {Blob} content */
export function download(name, content) {
  const begun = tried(() => {
    const address = URL.createObjectURL(content);
    const link = Object.assign(document.createElement("a"), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  }, false);
  if (!begun) throw new Refusal("This browser lets no page save a file. Open this page in another one.");
}
