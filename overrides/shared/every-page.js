/** What every page does, whatever it shows. */

import { markFound } from "../components/search-box/found-words.js";
import { isSharedDesk, watchSharedDesk } from "./storage.js";

markFound(document.querySelector(".md-content__inner"));
watchSharedDesk(() => document.documentElement.toggleAttribute("data-shared-desk", isSharedDesk()));
