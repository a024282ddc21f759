/** The address that opens the view again, as it is printed on a page; "" where it would open nothing on another machine. */
export const linkOfView = (): string => (location.protocol.startsWith("http") ? decodeURI(location.href) : "");
