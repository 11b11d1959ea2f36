/** Where the same page stands in another language. */

/** What was typed, in a language that the other edition does not speak: the texts of the searches and what was found. */
const TYPED = ["q", "words", "h"];

/** Returns the address of a page with the choices and the anchor of a location; what was typed is left out. */
export function addressInEdition(page, { search, hash }) {
  const address = new URL(page);
  for (const [name, value] of new URLSearchParams(search)) {
    if (!TYPED.includes(name)) {
      address.searchParams.append(name, value);
    }
  }
  address.hash = hash;
  return address.href;
}
