// The checks of every page of the course, and the frame around its lessons.

import "./check.js";
import "./course.js";
import "./wide.js";
