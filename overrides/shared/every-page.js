/** What every page does, whatever it shows. */

import { markFound } from "../components/search-box/found-words.js";

markFound(document.querySelector(".md-content__inner"));
