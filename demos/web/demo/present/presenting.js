// The way into present.js, which is fetched when somebody first presents.

import { orNull } from "../../ground/late.js";

/** @import { DemoParts } from "../parts.js" */
/** @import { Wishes } from "./present.js" */

/** Fill the screen with a demo, or say why that cannot be. @param {DemoParts} parts @param {AbortSignal} gone @param {Wishes} [wishes] */
export async function presentDemo(parts, gone, wishes) {
  const came = await orNull(import("./present.js"));
  if (gone.aborted) return;
  if (came) came.present(parts, gone, wishes);
  else parts.status.notify("What is needed for presenting has not arrived. Is the network there? If so, load the page again.");
}
