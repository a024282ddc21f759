/**
 * The address that opens a view of the open project again, as it is printed on a page: percent signs only where they mean
 * something; "" where it would open nothing on another machine. `link` is what stands behind #.
 */
export function addressOf(link: string): string {
  if (!location.protocol.startsWith("http")) return "";
  const address = `${location.origin}${location.pathname}${location.search}#${link}`;
  try {
    return decodeURI(address);
  } catch {
    // Somebody typed a percent sign that stands for nothing: the address opens the view all the same.
    return address;
  }
}
