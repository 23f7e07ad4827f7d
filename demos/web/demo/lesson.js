// The demos of a lesson. Its checks are a script of their own, check/page.js: each works where the other has not come.

import { actOnWords } from "./acts.js";
import { stayBeside } from "./beside.js";
import { followDemo } from "./live-words.js";
import "./apart.js";
import { defineDemo } from "./swing-demo.js";

actOnWords();
followDemo();
stayBeside();
defineDemo();
