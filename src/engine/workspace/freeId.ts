/** An id that is not taken yet; it is then. */
export function freeId(plain: string, taken: Set<string>): string {
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}
