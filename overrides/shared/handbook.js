/** Everything that moves in the handbook, one custom element per module. */

import "../components/checklist/checklist.js";
import "../components/copy-button/copy-button.js";
import "../components/erase/erase.js";
import "../components/home-search/home-search.js";
import "./loaded-on-demand.js";
import "../components/message-template-list/message-template-list.js";
import "../components/message-template/message-template.js";
import "../components/palette/palette.js";
import "../components/review-list/review-list.js";
import "../components/review-notice/review-notice.js";
import "../components/search-box/search-box.js";
import "../components/tip-list/tip-list.js";
import "../components/tip-of-the-day/tip-of-the-day.js";
import "../components/toggle/toggle.js";
import { markFound } from "../components/search-box/found-words.js";

markFound(document.querySelector(".md-content__inner"));
