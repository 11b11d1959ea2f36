/** How a draft is read over, as the address of the page says it: #canal=texto&langue=en&sourdine=mais,bientot. */

/** Reads {channel, language, muted} of what follows « # »; what the page does not offer is left out. */
export function readChoices(hash, { channels, languages, rules }) {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ""));
  const one = (name, offered) => offered.find((value) => value === parameters.get(name)) ?? offered[0];
  const muted = (parameters.get("sourdine") ?? "").split(",").filter((id) => rules.includes(id));
  return {
    channel: one("canal", channels),
    language: one("langue", languages),
    muted: new Set(muted),
  };
}

/** Writes what is not as the page offers it first; nothing of what was typed is ever in it. */
export function writeChoices({ channel, language, muted }, { channels, languages }) {
  const parameters = new URLSearchParams();
  if (channel !== channels[0]) {
    parameters.set("canal", channel);
  }
  if (language !== languages[0]) {
    parameters.set("langue", language);
  }
  if (muted.size > 0) {
    parameters.set("sourdine", [...muted].join(","));
  }
  return parameters.size > 0 ? `#${parameters.toString().replaceAll("%2C", ",")}` : "";
}
