/** Marks a plain value with a name, so that metres are not mistaken for minutes. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
