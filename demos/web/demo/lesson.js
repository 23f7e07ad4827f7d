// What every page of the course runs: its demos, its checks, and the frame around them.

import "../check/check.js";
import "../check/course.js";
import { defineDemo } from "./swing-demo.js";

defineDemo();
