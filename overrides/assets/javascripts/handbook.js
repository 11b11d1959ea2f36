/** Everything that moves in the handbook, one custom element per module. */

import "./checklist.js";
import "./copy.js";
import "./erase.js";
import "./home-search.js";
import "./learning.js";
import "./model-list.js";
import "./model.js";
import "./palette.js";
import "./review-list.js";
import "./review-notice.js";
import "./search-box.js";
import "./tip-list.js";
import "./tip-of-the-day.js";
import "./toggles.js";
import { markFound } from "./found-words.js";

markFound(document.querySelector(".md-content__inner"));
