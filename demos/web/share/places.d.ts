// share-places.js is made by the build from share-places.json, which the page on sharing reads too.
export interface Place {
  /** What code suits it; share-code.js writes it. */
  name: "html" | "wordpress" | "moodle" | "canvas" | "google-sites" | "slides" | "reveal";
  title: string;
  /** What to do with the code. */
  how: string;
  /** What the place may take away. */
  limits: string;
}

export const PLACES: Place[];
