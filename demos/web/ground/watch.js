// The first script of a lesson, within the page.

import { watchStyles } from "./styles.js";

watchStyles();
