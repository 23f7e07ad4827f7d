// The script of one demo in one file: what an embed page runs, in the same order.

import "./embed.js";
import "../demo/swing-demo.js";
