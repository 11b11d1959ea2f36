/**
 * The zone of possible agreement on a price: from the seller's floor to the buyer's ceiling, if there is one.
 *
 * Source: Fisher, Ury and Patton, Getting to Yes; the handbook's page « Préparer ».
 */

const BESIDE = 0.25;

/**
 * Returns {floor, ceiling, kind, width}: `kind` is "zone", "point" when one price alone suits both, or "none", `width`
 * then what is missing. Returns null until both limits are known.
 */
export function zoneOf({ role, ours, theirs }) {
  if (ours === null || theirs === null) {
    return null;
  }
  const [floor, ceiling] = role === "seller" ? [ours, theirs] : [theirs, ours];
  const width = Math.round(Math.abs(ceiling - floor) * 100) / 100;
  if (width === 0) {
    return { floor, ceiling, kind: "point", width };
  }
  return { floor, ceiling, kind: floor < ceiling ? "zone" : "none", width };
}

/** Tells where a price that a criterion gives stands: "in" the zone, "under" the floor or "over" the ceiling; null without a zone. */
export function placeOf(price, zone) {
  if (price === null || !zone || zone.kind === "none") {
    return null;
  }
  if (price < zone.floor) {
    return "under";
  }
  return price > zone.ceiling ? "over" : "in";
}

/** Returns {from, to}: a scale on which some amounts stand with room beside them, never below zero. */
export function scaleOf(amounts) {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const room = (most - least || most || 1) * BESIDE;
  return { from: Math.max(0, least - room), to: most + room };
}
