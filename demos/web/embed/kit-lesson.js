// A page of the course in the kit: opened from a folder, it may load no module, so all that it runs is this one script.

import "../check/page.js";
import "../demo/lesson.js";
