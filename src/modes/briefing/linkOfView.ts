/** The address that opens the view again, as it is printed on a page; "" where it would open nothing on another machine. */
export function linkOfView(): string {
  if (!location.protocol.startsWith("http")) return "";
  try {
    return decodeURI(location.href);
  } catch {
    // Somebody typed a percent sign that stands for nothing: the address opens the view all the same.
    return location.href;
  }
}
