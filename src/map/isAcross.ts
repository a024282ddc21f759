/** Whether a map so many CSS pixels wide takes the whole page's width, as on a phone: nothing lies beside it then, but below. */
export const isAcross = (width: number): boolean => width >= innerWidth - 1;
