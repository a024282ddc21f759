/** CSS pixels, at the desk's own scale, of a page that is laid out as on a phone (`page` in theme.css). */
const NARROW = 800;

/** Is the page no wider than a phone's, at the scale of the desk? Its table lies over the panel then. */
export const isNarrow = (scale: number): boolean => innerWidth <= NARROW * scale;
