/** Returns a function that brings the file of a name, once for all who ask; one that could not come is asked for again. */
export function broughtOnce(bring) {
  const files = new Map();
  return (name) => {
    if (!files.has(name)) {
      const file = bring(name);
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return files.get(name);
  };
}
