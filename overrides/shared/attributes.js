/** Attributes that stand only while they have a value. */

/** Gives an attribute its value, or takes it away. */
export function setAttribute(element, name, value) {
  if (value) {
    element.setAttribute(name, value);
  } else {
    element.removeAttribute(name);
  }
}
