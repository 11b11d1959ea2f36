/** The numbers of the calculation as an address carries them behind its #: « #achat=3.5&informees=8_12_16 ». */

import { ASSUMPTIONS } from "./cost.js";

const NAMES = {
  purchase: "achat",
  visits: "frequence",
  years: "annees",
  told: "informees",
  circle: "cercle",
  market: "cible",
  away: "evitent",
};
const MARGIN = "marge";
const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/u;

/** Returns what stands behind the # for some numbers; `margin` is null when revenue is counted. */
export function toHash(given, margin) {
  const parts = ASSUMPTIONS.map((name) => {
    const [low, likely, high] = ["low", "likely", "high"].map((side) => given[`${name}_${side}`]);
    const isRange = low !== null || high !== null;
    return `${NAMES[name]}=${isRange ? [low, likely, high].map((number) => number ?? "").join("_") : likely}`;
  });
  return `#${[...parts, ...(margin === null ? [] : [`${MARGIN}=${margin}`])].join("&")}`;
}

/** Returns {given, margin} as a hash has them, or null when it is no such hash: what is ill written is left out. */
export function fromHash(hash) {
  const values = new URLSearchParams(hash.slice(1));
  const given = {};
  for (const name of ASSUMPTIONS) {
    const [low, likely, high] = sidesOf(values.get(NAMES[name]) ?? "").map(toNumber);
    if (likely !== null) {
      Object.assign(given, { [`${name}_low`]: low, [`${name}_likely`]: likely, [`${name}_high`]: high });
    }
  }
  const margin = toNumber(values.get(MARGIN) ?? "");
  return Object.keys(given).length > 0 ? { given, margin } : null;
}

function sidesOf(text) {
  const written = text.split("_");
  return written.length === 3 ? written : ["", written[0], ""];
}

function toNumber(text) {
  return NUMBER.test(text) ? Number(text) : null;
}
